export { formatLocale, setFormatLocale } from './format/locale.ts';
export {
  currencyOf,
  currencySymbol,
  directionOf,
  exactNumber,
  formatBytes,
  formatDelta,
  formatMoney,
  formatNumber,
  formatPercent,
  formatUnit,
  unitBeside,
  missing,
  type NumberOptions,
} from './format/number.ts';
export { axisStep, scales, setFormatScale, type Scale } from './format/scale.ts';
export { parseNumber } from './format/parse.ts';
export { numberIn, whyNotNumber } from './format/refusal.ts';
export { whyNotInUnit } from './format/unit-marks.ts';
export { count, formatClock, formatDate, formatDay, formatTime, formatWhen } from './format/time.ts';
