export { BridgeChart, type BridgeChartProps } from './BridgeChart.tsx';
export type { BridgePart } from './bridge-rows.ts';
export { ChartFigure, type ChartTable } from './ChartFigure.tsx';
export { CurveChart, type CurveChartProps } from './CurveChart.tsx';
export { HistogramChart, type HistogramChartProps } from './HistogramChart.tsx';
export { LineChart, type ChartNote, type ChartSeries, type LineChartProps } from './LineChart.tsx';
export type { Mark } from './plot/Marks.tsx';
export { Sparkline, type SparklineProps } from './Sparkline.tsx';
export { TornadoChart, type TornadoChartProps, type TornadoRow } from './TornadoChart.tsx';
