/** What one row of the torture table is told. */
export type TortureOptions = {
  /** The form that runs inside `npm test`: the same faults at fewer places. All short rows together take under three minutes. */
  readonly short: boolean;
  /** Where randomness is needed it starts here, so that a fault that was found can be found again. */
  readonly seed: number;
  /** An empty folder of the row's own; it is removed afterwards. */
  readonly folder: string;
  /** Tells a person who waits how far it is; nothing depends on it. */
  readonly progress: (words: string) => void;
};

/** What came of it. `bad` is empty when all is well. */
export type Outcome = {
  /** How many faults were planted. */
  readonly tried: number;
  /** What went wrong, each in a sentence that says where (seed, place) so that it can be repeated. */
  readonly bad: readonly string[];
  /**
   * A control is the same trial on something known to be broken: a trial that can't catch it proves nothing.
   * True when it was caught.
   */
  readonly controlCaught: boolean;
  /** Other figures worth reading, in words: `1,923 edits and 92 saves acknowledged`. */
  readonly words: string;
};

/** One row: a kind of fault, how many are asked for in full and in short, and the trial. */
export type Fault = {
  readonly name: string;
  /** What is done to the program, for the table. */
  readonly title: string;
  /** The least number of faults to plant, in full and in the short form. */
  readonly least: { readonly full: number; readonly short: number };
  readonly run: (options: TortureOptions) => Promise<Outcome>;
};

/** One line of `--json`. */
export type Figure = Outcome & {
  readonly name: string;
  readonly title: string;
  readonly least: number;
  readonly seconds: number;
  readonly met: boolean;
};
