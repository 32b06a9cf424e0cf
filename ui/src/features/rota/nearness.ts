// How near a rota is to the best that is possible, as far as it is proved. Pure.

/** The most by which any rota could be better, as a share of this one's points: 0 for the best; null where nothing can be said. */
export function nearness(penalty: number, bound: number | null): number | null {
  if (bound === null) return null;
  if (bound >= penalty) return 0;
  if (penalty <= 0 || bound < 0) return null;
  // Rounded up to a tenth of a percent: what is said must hold.
  return Math.ceil(((penalty - bound) * 1000) / penalty) / 1000;
}
