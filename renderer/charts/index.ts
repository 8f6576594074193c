export { BridgeChart, type BridgeChartProps } from './BridgeChart.tsx';
export type { BridgePart } from './bridge-rows.ts';
export { ChartFigure, type ChartTable } from './ChartFigure.tsx';
export { LineChart, type ChartNote, type ChartSeries, type LineChartProps } from './LineChart.tsx';
export { Sparkline, type SparklineProps } from './Sparkline.tsx';
export { TornadoChart, type TornadoChartProps, type TornadoRow } from './TornadoChart.tsx';
