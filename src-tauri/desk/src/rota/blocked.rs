//! What somebody cannot work on single days, in the planner's terms, each as strong as the shop's rule. Absent on purpose: shifts that
//! they never work, and leave; the model says those of a whole row.

use domain::rota::check::{ended, succession_breach};
use domain::rota::plan::{DayState, LEAD};
use domain::rule::Strength as Holds;
use domain::staff::Staff;
use domain::wish::{Wish, WishKind};
use planner::Blocked;

use super::model::{strong, Writer};

impl Writer<'_> {
    /// What somebody cannot work on single days: because they are unavailable, or because the evening before went on too long.
    pub(super) fn blocked(&self, row: usize, staff: &Staff) -> Vec<Blocked> {
        let own = self.plan.facts().wishes.iter().filter(|w| w.staff == staff.id && w.wish == WishKind::Unavailable);
        let mut found: Vec<Blocked> = own.filter_map(|w| self.unavailable(w)).collect();
        // Whoever is not available at all is not unavailable a second time for one shift.
        let whole: Vec<usize> = found.iter().filter(|b| b.shift.is_none()).map(|b| b.day).collect();
        found.retain(|b| b.shift.is_none() || !whole.contains(&b.day));
        found.extend(self.too_early(row));
        found
    }

    fn unavailable(&self, wish: &Wish) -> Option<Blocked> {
        let day = self.plan.column_of(wish.day)?;
        let held = Some(self.plan.rules(day)?.unavailable).filter(|s| s.holds())?;
        let shift = match wish.shift {
            Some(id) => Some(*self.index.get(&id)?),
            None => None,
        };
        Some(Blocked { day, shift, strength: strong(held) })
    }

    /// Shifts that begin too soon after an evening that went on longer than planned (ROS-05): as strongly as the rest between
    /// shifts holds, less what the plan itself would weigh.
    fn too_early(&self, row: usize) -> Vec<Blocked> {
        let works = self.plan.works(row);
        let mut found = Vec::new();
        for day in 0..self.days() {
            let yesterday = LEAD + day - 1;
            let (Some(rules), DayState::Shift(before)) = (self.plan.rules(day), self.plan.state_at(row, &works, yesterday)) else {
                continue;
            };
            let late = ended(self.plan, row, yesterday, before);
            for (shift, after) in self.kinds.iter().enumerate().filter(|_| late > before.end()) {
                let held = |end| succession_breach(before, end, after, rules).map_or(Holds::Off, |(_, strength)| strength);
                let strength = match (held(late), held(before.end())) {
                    (Holds::Hard, Holds::Hard) => Holds::Off,
                    (Holds::Weight(late), Holds::Weight(planned)) => Holds::Weight(late.saturating_sub(planned)),
                    (late, _) => late,
                };
                if strength.holds() {
                    found.push(Blocked { day, shift: Some(shift), strength: strong(strength) });
                }
            }
        }
        found
    }
}
