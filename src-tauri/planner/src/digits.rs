//! Chooses which counts the nodes of a person's graph keep, and in which places.
//! Deliberately absent: the graph itself; counts left out here are followed by the path search.

use crate::rules::{Count, Rules, Term};

/// Most combinations when a count that only costs points is added.
const MOST_SOFT: usize = 60;
/// A count this wide is still laid out as an axis where there is hardly any room.
const BROAD: usize = 1200;

/// A count kept in the nodes: its place among the digits of a state.
pub(crate) struct Digit {
    pub count: usize,
    /// First day on which it holds something and the day after which it is settled.
    pub from: usize,
    pub settled: usize,
    pub stride: u32,
    /// How many values its place has room for.
    pub size: u32,
    pub unit: u32,
    pub start: u32,
    pub lo: u32,
    pub hi: u32,
    pub cap: u32,
    pub least_left: Vec<u32>,
    pub most_left: Vec<u32>,
}

/// What a count can still grow by after each day: (least, most) from day `d` on.
pub(crate) fn growth(rules: &Rules, count: &Count) -> (Vec<u32>, Vec<u32>) {
    let (mut least, mut most) = (vec![0; rules.days + 1], vec![0; rules.days + 1]);
    for day in (0..rules.days).rev() {
        let (lo, hi) = day_growth(rules, count, day);
        least[day] = least[day + 1] + lo;
        most[day] = most[day + 1] + hi;
    }
    (least, most)
}

fn day_growth(rules: &Rules, count: &Count, day: usize) -> (u32, u32) {
    let open = (0..rules.values).filter(|v| rules.open[day] >> v & 1 == 1);
    match &count.amount {
        Some(amount) => {
            let of_day = open.map(|v| amount[day * rules.values + v]);
            of_day
                .fold(None, |range: Option<(u32, u32)>, a| {
                    Some(range.map_or((a, a), |(lo, hi)| (lo.min(a), hi.max(a))))
                })
                .unwrap_or((0, 0))
        }
        None => (
            0,
            u32::from(rules.weekend[day].is_some_and(|(_, last)| last)),
        ),
    }
}

/// The last day that can change a count.
fn settled_on(rules: &Rules, count: &Count) -> usize {
    let inside = |d: &usize| {
        rules.weekend[*d].is_some_and(|(first, _)| (count.from..count.to).contains(&first))
    };
    let weekends = if count.amount.is_none() {
        (0..rules.days).rev().find(inside)
    } else {
        None
    };
    weekends.unwrap_or(0).max(count.to - 1)
}

fn digit(rules: &Rules, index: usize) -> Digit {
    let count = &rules.counts[index];
    let unit = count.unit();
    let (least, most) = growth(rules, count);
    let scale = |list: Vec<u32>| list.into_iter().map(|x| x / unit).collect::<Vec<_>>();
    let (least_left, most_left) = (scale(least), scale(most));
    let (lo, hi) = count.hard_bounds();
    let up = |bound: u32| bound.saturating_sub(count.start).div_ceil(unit);
    let hi = if hi == u32::MAX {
        hi
    } else {
        (hi + 1).saturating_sub(count.start).div_ceil(unit)
    };
    let cap = most_left[0].min(up(count.settles_at()));
    Digit {
        count: index,
        from: count.from,
        settled: settled_on(rules, count),
        stride: 0,
        size: 1,
        unit,
        start: count.start,
        lo: up(lo),
        hi,
        cap,
        least_left,
        most_left,
    }
}

/// Chooses which counts live in the nodes, and which are left out. Where a bound would be left out, the broadest one has a place
/// before all others.
pub(crate) fn choose_digits(rules: &Rules) -> (Vec<Digit>, Vec<usize>) {
    let plain = arrange(rules, false);
    let binds = |&index: &usize| digit(rules, index).is_bound();
    if plain.1.iter().any(binds) { arrange(rules, true) } else { plain }
}

/// Counts whose days do not overlap share a place.
fn arrange(rules: &Rules, broadest_first: bool) -> (Vec<Digit>, Vec<usize>) {
    let mut all: Vec<Digit> = (0..rules.counts.len())
        .map(|i| digit(rules, i))
        .filter(|d| d.matters(rules))
        .collect();
    all.sort_by_key(|d| {
        let count = &rules.counts[d.count];
        (
            count.amount.is_some(),
            !count.is_hard(),
            d.settled - d.from.min(d.settled) > 7,
            d.cap,
            d.count,
        )
    });
    let broad = broadest(rules, &all).filter(|_| broadest_first);
    if let Some(at) = broad {
        all[..=at].rotate_right(1);
    }
    let mut places: Vec<(u32, Vec<usize>)> = Vec::new();
    let (mut chosen, mut extras): (Vec<Digit>, Vec<usize>) = (Vec::new(), Vec::new());
    for d in all {
        let most = if rules.counts[d.count].amount.is_none() || d.is_bound() {
            rules.room
        } else {
            MOST_SOFT.min(rules.room)
        };
        let free =
            |days: &Vec<usize>, chosen: &[Digit]| days.iter().all(|&i| !chosen[i].overlaps(&d));
        let place = places
            .iter()
            .position(|(_, days)| free(days, &chosen))
            .unwrap_or(places.len());
        let mut sizes: Vec<u32> = places.iter().map(|(size, _)| *size).collect();
        sizes.resize(sizes.len().max(place + 1), 1);
        sizes[place] = sizes[place].max(d.cap + 1);
        // Weekends are never followed, so they have room beside the broadest count; that has room in any case.
        let beside = usize::from(broad.is_some() && rules.counts[d.count].amount.is_none());
        let product = sizes.iter().skip(beside).fold(1usize, |all, &size| all.saturating_mul(size as usize));
        if product > most && (broad.is_none() || !chosen.is_empty()) {
            extras.push(d.count);
            continue;
        }
        places.resize(places.len().max(place + 1), (1, Vec::new()));
        places[place].0 = sizes[place];
        places[place].1.push(chosen.len());
        chosen.push(d);
    }
    let mut stride = 1;
    for (size, members) in &places {
        members
            .iter()
            .for_each(|&i| (chosen[i].stride, chosen[i].size) = (stride, *size));
        stride *= size;
    }
    (chosen, extras)
}

/// The hard count that the graph would lay out as its axis: it costs a search least there, however wide it is, so it has
/// a place before all others.
fn broadest(rules: &Rules, all: &[Digit]) -> Option<usize> {
    let fits = |d: &Digit| d.is_bound() && d.from == 0 && d.fits_axis(rules) && d.cap < rules.room.max(BROAD) as u32;
    (0..all.len()).filter(|&i| fits(&all[i])).max_by_key(|&i| all[i].cap)
}

/// Takes out of the digits the one that the graph had best lay out as its axis: the widest that lives to the last day in
/// a place of its own and is counted to its end.
pub(crate) fn take_axis(rules: &Rules, digits: &mut Vec<Digit>) -> Option<Digit> {
    let is_alone = |d: &Digit| digits.iter().filter(|other| other.stride == d.stride).count() == 1;
    let widest = digits.iter().filter(|d| d.fits_axis(rules) && is_alone(d)).max_by_key(|d| d.cap)?.count;
    let at = digits.iter().position(|d| d.count == widest)?;
    Some(digits.remove(at))
}

impl Digit {
    /// Whether any legal row could be told from another by this count.
    fn matters(&self, rules: &Rules) -> bool {
        let count = &rules.counts[self.count];
        let squares = count.terms.iter().any(|t| matches!(t, Term::Square { .. }));
        let free = |n: u32| count.cost(self.start + n * self.unit) == 0;
        squares || !free(self.least_left[0]) || !free(self.most_left[0])
    }

    /// Whether it lives to the last day and is counted to its end.
    fn fits_axis(&self, rules: &Rules) -> bool {
        let is_whole = self.cap >= self.most_left[0] || self.cap.saturating_add(1) >= self.hi;
        self.settled + 1 == rules.days && is_whole && self.cap < u32::from(u16::MAX)
    }

    fn is_bound(&self) -> bool {
        self.lo > 0 || self.hi < u32::MAX
    }

    fn overlaps(&self, other: &Digit) -> bool {
        self.from <= other.settled && other.from <= self.settled
    }
}
