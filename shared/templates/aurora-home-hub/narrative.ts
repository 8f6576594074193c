import type { CaseDocument } from '#shared/model/document/schema.ts';

/** Every figure here is checked against the engine in test/templates. */
export const narrative: NonNullable<CaseDocument['narrative']> = {
  ask: `Approve **€2.0 m** now to take the Home Hub and its care plan through development to gate 3 on 25 January 2027. The **€3.0 m** of launch capex is not part of today’s decision: it is released at gate 3, on the pilot’s evidence.`,

  recommendation: `Launch in January 2027 **at €44 with a 12 % channel discount**, not at €49: the lower price adds **€3.5 m** to the net present value and pays back in month 49 instead of month 52. Release the launch capex at gate 3 if the Hamburg pilot shows word of mouth of at least **0.08**. At that level the recommended plan is still worth **€5.3 m**; it breaks even at 0.065.`,

  background: `Aurora Mini, our single-room hub, has reached maturity. Its owners ask for one thing above all: a hub that runs the whole home and does not leave them alone when something fails. The Home Hub answers the first wish and the care plan the second.

The device opens the door and the care plan earns the money. Over five years at the base price, the plan brings **76 %** of revenue and **€33.9 m** of margin, against **€6.8 m** from the device. That is why a lower device price can raise the value of the whole: every extra hub brings a customer who pays €7.50 a month for years.

The business is slow to fill. Operating profit before depreciation turns positive in month 26, and cash to date is lowest in month 27, at **−€12.7 m**. Whoever approves the case approves that trough, not only the first €2.0 m.`,

  alternatives: `- **Do nothing.** Aurora Mini sells on and declines with its category. Every figure of this case is the difference against this option.
- **Launch at €49** (the base). €3.78 m, payback in month 52. Right only if demand hardly reacts to price: with an elasticity weaker than about −0.36, €49 would be the better price. The survey says −1.4, with a standard error of 0.25.
- **Launch at €54 as a premium product.** €1.78 m, payback in month 54. Even with customers less sensitive to price it gives away €2.0 m against the base.
- **Go below €44.** The model likes €40 better still (€9.8 m), but €40 is the edge of what the survey asked and a price to which the nearest competitor has answered before. We would rather earn the right to go lower than start there.`,

  risks: `- **Word of mouth is a guess until the pilot reads out.** It moves the answer most and has the weakest evidence. At the base price the case breaks even at 0.073, at the recommended price at 0.065.
- **Retail listings slip.** A year’s delay with 20 % more launch marketing costs €2.3 m of the recommended plan and deepens the trough to €13.8 m. The case stays positive, at €5.0 m.
- **Platform cost.** The care plan platform has not been through design review. With launch capex at €4.5 m, the high end of its range, the recommended plan is worth €6.0 m.
- **Churn.** The care plan has no history of its own. At 2.6 % a month instead of 1.8 %, the recommended plan is worth €5.6 m.
- **What the model leaves out.** It does not count sales that the Home Hub takes from Aurora Mini, or any reaction of competitors to €44. Of the base value, €1.7 m is working capital that comes back in the last month. Against that, nothing is counted after year five, although the fifth year alone brings €12.1 m of cash before that release.`,

  nextSteps: `1. Hamburg pilot, 400 households, matched districts at €44 and €49: running since 9 November, read-out on 18 January 2027 (market research).
2. Design review of the care plan platform, with a firm estimate, by 11 December 2026 (hardware engineering).
3. Channel contract at 12 % with the three largest retailers, ready to sign by 15 January 2027 (channel sales).
4. Estimate of sales taken from Aurora Mini, added to this case before gate 3 (pricing).
5. Gate 3 on 25 January 2027: release of the launch capex, on the read-out and the firm estimate (steering group).`,
};
