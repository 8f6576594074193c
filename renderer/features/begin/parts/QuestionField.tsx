import { inCurrency, isAnswer, type Question } from '#shared/templates/cases/index.ts';
import { classes, NumberField } from '#renderer/ui/index.ts';
import { exactNumber, formatNumber, numberIn, unitBeside } from '#renderer/lib/index.ts';
import styles from '../begin.module.css';

type QuestionFieldProps = {
  /** Of the text field, for what leads to it. */
  readonly id: string;
  readonly question: Question;
  readonly currency: string;
  readonly value: number;
  /** At every keystroke; null while what is typed cannot be used. */
  readonly onAnswer: (value: number | null) => void;
};

export function QuestionField({ id, question, currency, value, onAnswer }: QuestionFieldProps) {
  const unit = inCurrency(question.unit, currency);
  const number = numberIn(unit, question.value);
  // The unit stands beside the field. What was typed is what the model gets, so it is not shown rounded.
  const written = (answer: number): string => exactNumber(answer, unit, { withUnit: false });
  const check = (answer: number): string | null =>
    isAnswer(question, answer)
      ? null
      : `${question.whole === true ? 'A whole number from' : 'From'} ${formatNumber(question.from, unit)} to ${formatNumber(question.to, unit)}.`;
  return (
    <NumberField
      id={id}
      label={question.asks}
      value={value}
      onCommit={onAnswer}
      onType={(answer) => onAnswer(answer)}
      {...number}
      format={written}
      exact={written}
      check={check}
      help={question.help}
      unit={<span className={classes(styles.unit)}>{unitBeside(unit)}</span>}
    />
  );
}
