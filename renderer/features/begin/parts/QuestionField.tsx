import { inCurrency, isAnswer, type Question } from '#shared/templates/cases/index.ts';
import { classes, NumberField } from '#renderer/ui/index.ts';
import { formatNumber, parseNumber, unitBeside } from '#renderer/lib/index.ts';
import styles from '../begin.module.css';

type QuestionFieldProps = {
  readonly question: Question;
  readonly currency: string;
  readonly value: number;
  /** At every keystroke; null while what is typed cannot be used. */
  readonly onAnswer: (value: number | null) => void;
};

export function QuestionField({ question, currency, value, onAnswer }: QuestionFieldProps) {
  const unit = inCurrency(question.unit, currency);
  const written = (number: number): string => formatNumber(number, unit, { withUnit: false });
  const check = (answer: number): string | null =>
    isAnswer(question, answer)
      ? null
      : `${question.whole === true ? 'A whole number from' : 'From'} ${formatNumber(question.from, unit)} to ${formatNumber(question.to, unit)}.`;
  return (
    <NumberField
      label={question.asks}
      value={value}
      onCommit={onAnswer}
      onType={onAnswer}
      format={written}
      parse={(text) => parseNumber(text, unit)}
      check={check}
      help={question.help}
      unit={<span className={classes(styles.unit)}>{unitBeside(unit)}</span>}
    />
  );
}
