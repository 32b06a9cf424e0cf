//! Laying questions into reviews: whether all find room in the reviews of some days, and the fewest reviews in which they do.
//!
//! Questions that stand alike are one kind, so that the search asks how many of a kind go which way and not which. It looks at
//! everything while there is little of it; a bound on its steps keeps a long plan quick, which may then have a review more than the
//! fewest.

use super::ways::Way;

/// Questions that stand alike, with the ways open to them.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    /// How many.
    pub count: usize,
    /// Their ways, the fewest days first.
    pub ways: Vec<Way>,
    /// The days of each way, a bit for each.
    days: Vec<u128>,
    /// The days that the ways from each one on touch.
    touched: Vec<u128>,
}

/// Days that a plan looks ahead at most: as many as there are bits.
pub(super) const DAYS: usize = 128;

/// The room of each day.
#[derive(Clone, Debug)]
pub(super) struct Room {
    /// Questions of a review.
    pub review: usize,
    /// Questions that still fit into a review of the day that has begun.
    pub begun: Vec<usize>,
    /// Questions that the day still has room for in all.
    pub whole: Vec<usize>,
}

/// How many of each kind go each of its ways.
pub(super) type Shares = Vec<Vec<usize>>;

/// Steps of a whole search, of one try to lay everything into some reviews at most, and at the least.
const STEPS: usize = 20_000;
const TRY: usize = 1_000;
const BEGIN: usize = 25;
/// Days whose stretches are all weighed; of more there are too many.
const STRETCHES: usize = 32;

impl Kind {
    /// So many questions with these ways, the fewest days first.
    pub fn new(count: usize, ways: Vec<Way>) -> Kind {
        let days: Vec<u128> = ways.iter().map(|way| way.iter().fold(0, |days: u128, day| days | (1_u128 << *day))).collect();
        let mut touched = days.clone();
        for at in (1..touched.len()).rev() {
            touched[at - 1] |= touched[at];
        }
        Kind { count, ways, days, touched }
    }

    /// Places that its questions take on these days at the least, whichever way each goes.
    fn least_on(&self, these: u128) -> usize {
        let mut least = usize::MAX;
        for way in &self.days {
            least = least.min((way & these).count_ones() as usize);
            if least == 0 {
                return 0;
            }
        }
        self.count * if self.days.is_empty() { 0 } else { least }
    }

    /// Days that a question needs at the least.
    pub fn least(&self) -> usize {
        self.ways.first().map_or(0, Vec::len)
    }
}

impl Room {
    /// Questions that fit into a day with so many reviews more.
    fn of(&self, day: usize, reviews: usize) -> usize {
        let (begun, whole) = (self.begun.get(day).copied().unwrap_or(0), self.whole.get(day).copied().unwrap_or(0));
        whole.min(begun + reviews * self.review)
    }

    /// Reviews that a day can still have.
    fn most(&self, day: usize) -> usize {
        (self.whole[day] - self.begun[day].min(self.whole[day])).div_ceil(self.review)
    }

    /// Reviews that so many questions on a day make.
    fn reviews(&self, day: usize, load: usize) -> usize {
        load.saturating_sub(self.begun.get(day).copied().unwrap_or(0)).div_ceil(self.review)
    }
}

/// Reviews that shares make, day by day.
fn reviews_of(kinds: &[Kind], shares: &Shares, room: &Room) -> Vec<usize> {
    let mut load = vec![0; room.whole.len()];
    for (kind, share) in kinds.iter().zip(shares) {
        for (way, n) in kind.ways.iter().zip(share) {
            way.iter().for_each(|day| load[*day] += n);
        }
    }
    load.iter().enumerate().map(|(day, load)| room.reviews(day, *load)).collect()
}

/// No plan has fewer reviews than this.
fn bound(kinds: &[Kind], room: &Room) -> usize {
    let places: usize = kinds.iter().map(|k| k.count * k.least()).sum();
    let begun: usize = room.begun.iter().sum();
    let days = kinds.iter().filter(|k| k.count > 0).map(Kind::least).max().unwrap_or(0);
    let free = room.begun.iter().filter(|b| **b > 0).count();
    places.saturating_sub(begun).div_ceil(room.review).max(days.saturating_sub(free))
}

/// No plan has fewer reviews than this either. Days that follow each other are taken together, in whatever way asks for most: a question
/// whose ways all have an early day and a late one takes a place among each, and reviews of the one have no room for the other.
fn bound_by_stretches(kinds: &[Kind], room: &Room) -> usize {
    let days = room.whole.len();
    let touched = kinds.iter().filter(|k| k.count > 0).filter_map(|k| k.touched.first()).fold(0, |all: u128, days| all | days);
    let first = (touched.trailing_zeros() as usize).min(days);
    if days - first > STRETCHES {
        return 0;
    }
    // The best for the days before each one.
    let mut best = vec![0; days + 1];
    for end in first + 1..=days {
        let (mut stretch, mut begun) = (0_u128, 0);
        for start in (first..end).rev() {
            stretch |= 1 << start;
            begun += room.begun[start];
            let places: usize = kinds.iter().map(|kind| kind.least_on(stretch)).sum();
            best[end] = best[end].max(best[start] + places.saturating_sub(begun).div_ceil(room.review));
        }
    }
    best[days]
}

/// How the most questions find room, where not all do: kinds that need fewer days first.
pub(super) fn most(kinds: &[Kind], room: &Room) -> Vec<usize> {
    let mut held: Vec<Kind> = kinds.iter().map(|k| Kind { count: 0, ..k.clone() }).collect();
    let mut order: Vec<usize> = (0..kinds.len()).filter(|k| !kinds[*k].ways.is_empty()).collect();
    order.sort_by_key(|k| (kinds[*k].least(), kinds[*k].ways.len()));
    for kind in order {
        let (mut fits, mut over) = (0, kinds[kind].count + 1);
        let mut next = kinds[kind].count;
        while fits + 1 < over {
            held[kind].count = next;
            if whole(&held, room).is_some() {
                fits = next;
            } else {
                over = next;
            }
            next = fits.midpoint(over);
        }
        held[kind].count = fits;
    }
    held.iter().map(|k| k.count).collect()
}

/// Shares that find room when every day is used as it may be.
fn whole(kinds: &[Kind], room: &Room) -> Option<Shares> {
    let mut steps = STEPS;
    lay(kinds, room.whole.clone(), &mut steps)
}

/// The shares with the fewest reviews; `None` where not all find room.
pub(super) fn fewest(kinds: &[Kind], room: &Room) -> Option<Shares> {
    let mut best = whole(kinds, room)?;
    let (mut least, mut looked) = (bound(kinds, room), false);
    let mut steps = STEPS;
    loop {
        let reviews = reviews_of(kinds, &best, room);
        let sum: usize = reviews.iter().sum();
        if sum > least && !looked {
            // What is proved here need not be searched for.
            (least, looked) = (least.max(bound_by_stretches(kinds, room)), true);
        }
        if sum <= least {
            return Some(best);
        }
        match with_fewer(kinds, room, &reviews, &mut steps) {
            Some(found) => best = found,
            None => return Some(best),
        }
    }
}

/// Shares with a review less than `reviews`, if the search finds some: first near to what there is, then anywhere.
fn with_fewer(kinds: &[Kind], room: &Room, reviews: &[usize], steps: &mut usize) -> Option<Shares> {
    let days = reviews.len();
    let mut near: Vec<Vec<usize>> = Vec::new();
    for out in (0..days).filter(|d| reviews[*d] > 0) {
        let mut fewer = reviews.to_vec();
        fewer[out] -= 1;
        for from in (0..days).filter(|d| fewer[*d] > 0) {
            for to in (0..days).filter(|to| *to != from && *to != out && reviews[*to] < room.most(*to)) {
                let mut other = fewer.clone();
                other[from] -= 1;
                other[to] += 1;
                near.push(other);
            }
        }
        near.insert(0, fewer);
    }
    near.dedup();
    for tried in &near {
        if let Some(found) = lay_into(kinds, room, tried, steps) {
            return Some(found);
        }
    }
    let used = (0..days).filter(|day| kinds.iter().any(|k| k.ways.iter().any(|w| w.contains(day)))).collect::<Vec<_>>();
    let sum = reviews.iter().sum::<usize>().checked_sub(1)?;
    anywhere(kinds, room, (used.as_slice(), sum), &mut vec![0; days], steps)
}

/// Tries every spread of `left` reviews over the days, the latest first.
fn anywhere(kinds: &[Kind], room: &Room, (used, left): (&[usize], usize), reviews: &mut Vec<usize>, steps: &mut usize) -> Option<Shares> {
    *steps = steps.checked_sub(1)?;
    let Some((day, before)) = used.split_last() else {
        return if left == 0 { lay_into(kinds, room, reviews, steps) } else { None };
    };
    let rest: usize = before.iter().map(|d| room.most(*d)).sum();
    for n in (left.saturating_sub(rest)..=left.min(room.most(*day))).rev() {
        reviews[*day] = n;
        let found = anywhere(kinds, room, (before, left - n), reviews, steps);
        if found.is_some() {
            return found;
        }
    }
    reviews[*day] = 0;
    None
}

fn lay_into(kinds: &[Kind], room: &Room, reviews: &[usize], steps: &mut usize) -> Option<Shares> {
    let given = TRY.min(*steps);
    let mut tried = given;
    let found = lay(kinds, reviews.iter().enumerate().map(|(day, n)| room.of(day, *n)).collect(), &mut tried);
    *steps = steps.saturating_sub(BEGIN.max(given - tried));
    found
}

/// Lays every question into days with room for `free`, if it can be done in so many steps.
fn lay(kinds: &[Kind], free: Vec<usize>, steps: &mut usize) -> Option<Shares> {
    let mut laying = Laying { kinds, free, shares: kinds.iter().map(|k| vec![0; k.ways.len()]).collect(), steps };
    laying.kind(0).then_some(laying.shares)
}

struct Laying<'a> {
    kinds: &'a [Kind],
    free: Vec<usize>,
    shares: Shares,
    steps: &'a mut usize,
}

impl Laying<'_> {
    /// Lays this kind and those after it.
    fn kind(&mut self, at: usize) -> bool {
        let Some(kind) = self.kinds.get(at) else { return true };
        let needed: usize = self.kinds[at..].iter().map(|k| k.count * k.least()).sum();
        needed <= self.free.iter().sum::<usize>() && self.ways(at, 0, kind.count)
    }

    /// Lays `left` of a kind into its ways from the n-th on.
    fn ways(&mut self, at: usize, from: usize, left: usize) -> bool {
        if left == 0 {
            return self.kind(at + 1);
        }
        let kinds = self.kinds;
        for n in from..kinds[at].ways.len() {
            let Some(steps) = self.steps.checked_sub(1) else { return false };
            *self.steps = steps;
            if !self.could(at, n, left) {
                return false;
            }
            let way = &kinds[at].ways[n];
            let fits = way.iter().map(|day| self.free[*day]).min().unwrap_or(0).min(left);
            for share in (1..=fits).rev() {
                self.shares[at][n] = share;
                way.iter().for_each(|day| self.free[*day] -= share);
                if self.ways(at, n + 1, left - share) {
                    return true;
                }
                way.iter().for_each(|day| self.free[*day] += share);
            }
            self.shares[at][n] = 0;
        }
        false
    }

    /// Whether the days of the ways from the n-th on have the places: each question takes one on each day of its way.
    fn could(&self, at: usize, n: usize, left: usize) -> bool {
        let kind = &self.kinds[at];
        let needed = kind.ways.get(n).map_or(0, Vec::len) * left;
        let (mut days, mut places) = (kind.touched.get(n).copied().unwrap_or(0), 0);
        while days != 0 && places < needed {
            places += self.free.get(days.trailing_zeros() as usize).copied().unwrap_or(0).min(left);
            days &= days - 1;
        }
        places >= needed
    }
}
