// What every chart has: the shop's colours, its axes, and a size that follows the page. The page's table holds every number of a chart.
//
// It imports nothing but the chart library: both are one piece of the build (vite.config.ts), and what that piece drew in besides
// would run before src/language-tag.ts has.
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";

/** What a chart is drawn with. */
export type Tools = {
  /** The value of a colour's token: a canvas takes no tokens. */
  colour: (token: string) => string;
  /** An axis with the page's font and lines. */
  axis: uPlot.Axis;
};

/** Draws a chart into `node`, `height` pixels high. What comes back takes it away. */
export function plot(node: HTMLElement, height: number, make: (tools: Tools) => { options: Omit<uPlot.Options, "width" | "height">; data: uPlot.AlignedData }): () => void {
  const probe = document.createElement("span");
  node.append(probe);
  // Read from an element that wears the token, so that light and dark are settled.
  const colour = (token: string) => ((probe.style.color = `var(${token})`), getComputedStyle(probe).color);
  const font = `12px ${getComputedStyle(node).getPropertyValue("--font").trim() || "sans-serif"}`;
  const axis = { stroke: colour("--ink-3"), font, grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false } };
  const { options, data } = make({ colour, axis });
  probe.remove();
  const quiet = { legend: { show: false }, cursor: { drag: { x: false, y: false }, points: { show: false } } };
  const chart = new uPlot({ width: node.clientWidth, height, ...quiet, ...options }, data, node);
  const watch = new ResizeObserver(() => chart.setSize({ width: node.clientWidth, height }));
  watch.observe(node);
  return () => (watch.disconnect(), chart.destroy());
}

/** A series of bars: `share` of the room each has, `most` pixels wide, beside the middle for `align` -1 and 1. */
export function bars(scale: string, fill: string, [share, most]: [number, number], align: -1 | 0 | 1 = 0): uPlot.Series {
  const paths = uPlot.paths.bars?.({ size: [share, most], align });
  return { scale, fill, stroke: fill, ...(paths ? { paths } : {}), points: { show: false } };
}

/** A line with its points; broken where it has nothing to say. */
export function line(scale: string, stroke: string, dash: number[] = []): uPlot.Series {
  return { scale, stroke, width: 2, dash, points: { size: 6, fill: stroke }, spanGaps: false };
}
