//! How many people are needed, in the planner's terms: by shift and by stretch of the day. What serves a stretch comes from
//! `domain::rota::coverage`.

use domain::rota::coverage::serving;
use domain::rule::Weights;
use planner::Band;

use super::model::Writer;

/// How many times its weight each head beyond the need adds, beyond one more, beyond two more: spare heads spread evenly.
const OVER: [u32; 3] = [1, 2, 4];

impl Writer<'_> {
    pub(super) fn need(&self, kind: usize, column: usize) -> u32 {
        if !self.offered(self.kinds[kind], column) {
            return 0;
        }
        u32::from(self.plan.facts().needs.on(self.kinds[kind].id, self.date(column)))
    }

    /// What each shift needs, and then what each stretch of the day needs. Spare heads on a shift that nobody asks for by name
    /// cost nothing where stretches ask for it.
    pub(super) fn cover(&self) -> Vec<Band> {
        let mut bands = Vec::new();
        for day in 0..self.horizon() {
            let Some(weights) = self.system(day).map(|s| s.rules.weights) else { continue };
            let stretches = self.plan.facts().needs.bands_on(self.date(day));
            for (kind, _) in self.kinds.iter().enumerate().filter(|(_, k)| self.offered(k, day)) {
                let need = self.need(kind, day);
                let steps = if need == 0 && !stretches.is_empty() { 0 } else { OVER.len() };
                for (step, times) in (0u32..).zip(&OVER[..steps]) {
                    let under = if step == 0 { u32::from(weights.under) } else { 0 };
                    let over = times * u32::from(weights.over);
                    bands.push(Band { day, shifts: vec![kind], people: Vec::new(), need: need + step, under, over });
                }
            }
            for stretch in stretches {
                bands.extend(self.stretch(day, stretch, weights));
            }
        }
        bands
    }

    /// One stretch of a day: its least, its target, and what is over.
    fn stretch(&self, day: usize, need: domain::need::Band, weights: Weights) -> Vec<Band> {
        let Some(system) = self.system(day) else { return Vec::new() };
        let indices = |set: &Vec<usize>| set.iter().filter_map(|&k| self.index.get(&system.kinds[k].id).copied()).collect::<Vec<_>>();
        let (under, aim) = (u32::from(weights.under), u32::from(weights.target));
        let mut bands = Vec::new();
        for shifts in serving(&system.kinds, need.band).iter().map(indices) {
            let band = |people: u8, under: u32, over: u32| Band {
                day,
                shifts: shifts.clone(),
                people: Vec::new(),
                need: u32::from(people),
                under,
                over,
            };
            if need.least > 0 {
                bands.push(band(need.least, under, 0));
            }
            bands.push(band(need.target, aim, u32::from(weights.over)));
        }
        bands
    }
}
