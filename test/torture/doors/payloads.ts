import { placed } from './payload-fields.ts';
import type { WorkspaceRecord } from '#shared/model/record.ts';

/** `ran()` is what each script would call; a page that runs one of them is marked. */
export const payloads: readonly string[] = [
  '<script>ran()</script>',
  '<img src=x onerror=ran()>',
  '<img src="https://payload.example/a.png">',
  '<svg onload=ran()><script>ran()</script></svg>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<iframe src="javascript:parent.ran()"></iframe>',
  '<object data="data:text/html,<script>ran()</script>"></object>',
  '<style>@import "https://payload.example/a.css";</style>',
  '<link rel=stylesheet href=//payload.example/a.css>',
  '<base href="https://payload.example/">',
  '<meta http-equiv=refresh content="0;url=https://payload.example">',
  '<form action=https://payload.example><input autofocus onfocus=ran()>',
  '<details open ontoggle=ran()>',
  '<a href="javascript:ran()">here</a>',
  '"><script>ran()</script>',
  "';ran();//",
  '{{constructor.constructor("ran()")()}}',
  '${ran()}',
  'javascript:ran()',
  'data:text/html,<script>ran()</script>',
  '[here](javascript:ran())',
  '[here](JaVaScRiPt&#58;ran())',
  '[here](data:text/html,ran)',
  '[here](file:///etc/passwd)',
  '![seen](https://payload.example/a.png)',
  '![seen](x" onerror="ran())',
  '<https://payload.example>',
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://payload.example","here")',
  "@SUM(1+1)*cmd|'/C calc'!A0",
  '+1+1',
  '-2+3+cmd',
  '\t=1+1',
  ' =1+1',
  '\uff1d1+1',
  '\u200b=1+1',
  '../../etc/passwd',
  '..\\..\\boot.ini',
  'C:\\Windows\\win.ini',
  '/etc/passwd',
  'CON',
  'price\u202e001 EUR',
  'price\u2067 001\u2066 EUR',
  'zero\u200bwidth\u200d\ufeff',
  'line\u2028break\u2029here',
  '(/JavaScript) /Launch << /S /JavaScript /JS (app.alert(1)) >>',
  'a\u0001b\u007fc',
];

/** Every text of the rows that a person may write, filled in turn from `first` on; answers how many. */
export function fill(records: readonly WorkspaceRecord[], first: number): { rows: WorkspaceRecord[]; count: number } {
  let count = 0;
  const next = (): string => payloads[(first + count++) % payloads.length] ?? '';
  return { rows: records.map((record) => placed(record, next)), count };
}
