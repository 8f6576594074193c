import { expect, test } from 'vitest';
import { functionCatalogue } from '#shared/engine/index.ts';
import { functionsByName } from '#shared/engine/functions/catalogue.ts';
import { bracketed, type SheetArgument, type SheetPlace } from '#shared/engine/functions/sheet.ts';

/** Period 3 of a year of months: column E, the first period in column C, time 0 in B. */
const place: SheetPlace = { period: 3, periods: 12, monthsPerPeriod: 1, month: 3, year: 2027, timingShift: 0 };
const columns = 'BCDEFGHIJKLMN';
const row = (number: number): SheetArgument => ({
  cell: `E${number}`,
  at: (period) => `${columns.charAt(period)}${number}`,
});
const fixed = (text: string): SheetArgument => ({ cell: text, at: () => text });
const [x, y] = [row(5), row(6)];
const rate = fixed('$B$2');

const written = (name: string, args: readonly SheetArgument[], more: Partial<SheetPlace> = {}): string | null => {
  const translation = functionsByName.get(name)?.spreadsheet;
  const helpers = translation?.helpers.map((_, index) => row(91 + index)) ?? [];
  return translation?.formula(args, { ...place, ...more }, helpers) ?? null;
};
const helperOf = (name: string, index: number, args: readonly SheetArgument[], period: number): string | undefined => {
  const helpers = functionsByName.get(name)?.spreadsheet.helpers ?? [];
  const rows = helpers.slice(0, index + 1).map((_, each) => row(91 + each));
  return helpers[index]?.formula(args, { ...place, period }, rows);
};

test.each([
  ['prev', [x, fixed('7')], 'D5'],
  ['lag', [x, fixed('2'), fixed('7')], 'C5'],
  ['lag', [x, fixed('3'), fixed('7')], '7'],
  ['lag', [x, rate], 'IF(ROUND($B$2,0)>=3,0,INDEX(C5:N5,3-ROUND($B$2,0)))'],
  ['lead', [x, fixed('1')], 'IF(3+ROUND(1,0)>12,0,INDEX(C5:N5,3+ROUND(1,0)))'],
  ['window', [x, fixed('2')], 'SUM(INDEX(C5:N5,MAX(1,4-ROUND(2,0))):E5)'],
  ['cumulative', [x], 'SUM(C5:E5)'],
  ['total', [x], 'SUM(C5:N5)'],
  ['mean', [x], 'AVERAGE(C5:N5)'],
  ['first', [x], 'C5'],
  ['last', [x], 'N5'],
  ['at', [x, fixed('4')], 'INDEX(C5:N5,ROUND(4,0))'],
  ['lowest', [x], 'MIN(C5:N5)'],
  ['highest', [x], 'MAX(C5:N5)'],
  ['sum', [x, y], 'SUM(E5,E6)'],
  ['average', [x, y], 'AVERAGE(E5,E6)'],
  ['share', [x, x, y], 'E5/SUM(E5,E6)'],
  ['elapsed', [fixed('2')], 'MAX(0,3-2)'],
  ['step', [fixed('2')], 'IF(3>=2,1,0)'],
  ['pulse', [fixed('2')], 'IF(AND(3>=2,3<2+1),1,0)'],
  ['ramp', [fixed('2'), fixed('4')], 'IF(4<=0,IF(3>2,1,0),MAX(0,MIN(1,(3-2)/4)))'],
  ['growth', [fixed('A1+1')], '(1+(A1+1))^2'],
  ['growth', [rate, fixed('2')], '(1+$B$2)^MAX(0,3-2)'],
  ['season', [fixed('1'), fixed('2'), fixed('3'), fixed('4')], '1'],
  ['min', [x, y], 'MIN(E5,E6)'],
  ['max', [x, y], 'MAX(E5,E6)'],
  ['choose', [fixed('2'), x, y], 'CHOOSE(ROUND(2,0),E5,E6)'],
  ['interpolate', [x, fixed('0'), fixed('1'), fixed('10'), fixed('-5')], '1+((-5)-1)*MAX(0,MIN(1,(E5-0)/(10-0)))'],
  ['mod', [x, fixed('12')], 'MOD(E5,12)'],
  ['round', [x], 'ROUND(E5,0)'],
  ['floor', [x], 'INT(E5)'],
  ['ceil', [fixed('A1+1')], '-INT(-(A1+1))'],
  ['abs', [x], 'ABS(E5)'],
  ['sqrt', [x], 'SQRT(E5)'],
  ['ln', [x], 'LN(E5)'],
  ['exp', [x], 'EXP(E5)'],
  [
    'bass',
    [fixed('$B$1'), fixed('0.03'), fixed('0.38')],
    '$B$1*((1-EXP(-(0.03+0.38)*3))/(1+0.38/0.03*EXP(-(0.03+0.38)*3))-(1-EXP(-(0.03+0.38)*2))/(1+0.38/0.03*EXP(-(0.03+0.38)*2)))',
  ],
  ['bass_discrete', [fixed('$B$1'), fixed('0.03'), fixed('0.38')], '(0.03+0.38*D91/$B$1)*($B$1-D91)'],
  ['logistic', [rate, fixed('0.5'), fixed('6')], '$B$2/(1+EXP(-0.5*(3-6)))'],
  ['s_curve', [rate, fixed('3'), fixed('9')], '$B$2/(1+81^(-(3-(3+9)/2)/(9-3)))'],
  ['gompertz', [rate, fixed('5'), fixed('0.4')], '$B$2*EXP(-5*EXP(-0.4*3))'],
  ['cohort', [x, y], 'C5*E6+D5*D6+E5*C6'],
  ['cohort', [x, rate], 'C5*$B$2^2+D5*$B$2^1+E5*$B$2^0'],
  ['learning_curve', [rate, fixed('0.8'), x, fixed('1000')], '$B$2*MAX(1,E5/1000)^(LN(0.8)/LN(2))'],
  ['depreciation', [x, fixed('4')], 'SUM(INDEX(C5:N5,MAX(1,4-ROUND(4,0))):E5)/ROUND(4,0)'],
  [
    'sum_of_years',
    [x, fixed('2')],
    'C5*MAX(0,ROUND(2,0)-2)*2/(ROUND(2,0)*(ROUND(2,0)+1))+D5*MAX(0,ROUND(2,0)-1)*2/(ROUND(2,0)*(ROUND(2,0)+1))+E5*MAX(0,ROUND(2,0)-0)*2/(ROUND(2,0)*(ROUND(2,0)+1))',
  ],
  ['annuity', [rate, fixed('0.1'), fixed('4')], '-PMT(0.1,4,$B$2)'],
  ['tax_with_losses', [x, fixed('0.25'), fixed('0.8')], '0.25*(MAX(0,E5)-MIN(D91,0.8*MAX(0,E5)))'],
  ['tax_with_losses', [x, fixed('0.25'), fixed('0.8'), fixed('0'), fixed('3')], null],
  ['npv', [rate, x, fixed('-1000')], 'NPV($B$2,C5:N5)+(-1000)'],
  ['irr', [x, fixed('-1000')], 'IRR(B91:N91)'],
  ['xirr', [x, fixed('-1000')], 'XIRR(B91:N91,B92:N92)'],
  ['mirr', [x, rate, rate], 'MIRR(B91:N91,$B$2,$B$2)'],
  ['payback', [x, fixed('-1000')], 'IF(COUNT(C92:N92)=0,NA(),MIN(C92:N92))'],
  ['discounted_payback', [rate, x, fixed('-1000')], 'IF(COUNT(C92:N92)=0,NA(),MIN(C92:N92))'],
  ['discount_factor', [rate], '(1+$B$2)^(-3)'],
  ['per_period', [rate], '(1+$B$2)^(1/12)-1'],
  ['per_year', [rate], '(1+$B$2)^(12/1)-1'],
] as const)('%s', (name, args, text) => {
  expect(written(name, args)).toBe(text);
});

test('a declining balance is one product an investment', () => {
  const text = written('declining_balance', [x, fixed('10')]) ?? '';
  expect(text.split('+')).toHaveLength(3);
  expect(text).toContain('E5*IF(0<ROUND(10,0),MIN(1,2/ROUND(10,0))*IF(0=0,1,(1-MIN(1,2/ROUND(10,0)))^0),0)');
});

test('the first period has nothing before it, and the timing moves the discount', () => {
  expect(written('prev', [x, fixed('7')], { period: 1 })).toBe('7');
  expect(written('npv', [rate, x], { timingShift: 0.5 })).toBe('NPV($B$2,C5:N5)*(1+$B$2)^0.5+0');
  expect(written('discount_factor', [rate], { timingShift: 0.5 })).toBe('(1+$B$2)^(-2.5)');
});

test('helper rows say what they hold, before the first period too', () => {
  const flows = [x, fixed('-1000')];
  expect(helperOf('irr', 0, flows, 0)).toBe('-1000');
  expect(helperOf('payback', 0, flows, 0)).toBe('-1000');
  expect(helperOf('payback', 0, flows, 3)).toBe('D91+E5');
  expect(helperOf('payback', 1, flows, 3)).toBe('IF(AND(D91<0,E91>=0),3-E91/E5,"")');
  expect(helperOf('xirr', 1, flows, 3)).toBe('DATE(2027,4,1)-DATE(2027,1,1)');
  expect(helperOf('tax_with_losses', 0, [x, rate], 3)).toBe('D91+MAX(0,-E5)-MIN(D91,1*MAX(0,E5))');
});

test('every function has a translation or says null, and no text holds “undefined”', () => {
  for (const { name, parameters } of functionCatalogue) {
    const args = parameters.map((_, index) => row(index + 5));
    expect(String(written(name, args)), name).not.toContain('undefined');
  }
});

test('brackets where an operator could tear a text apart, and nowhere else', () => {
  for (const text of ['1.5', '$B$2', 'SUM(A1:B1)', 'IF(A1>0,(1+2),3)']) expect(bracketed(text)).toBe(text);
  for (const text of ['-2', 'A1+B1', '(1+2)*(3+4)', 'SUM(A1)+SUM(B1)']) expect(bracketed(text)).toBe(`(${text})`);
});
