/** Every row has a stable UUID, made by whoever adds the row and passed in: `shared` has no randomness of its own. */
export type Id = string;
export type MakeId = () => Id;
