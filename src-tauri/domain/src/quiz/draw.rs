//! Drawing: which questions an attempt asks and in which order its choices stand. The same seed draws the same.

/// Questions of which so many are taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pool<T> {
    /// Which may be taken.
    pub of: Vec<T>,
    /// How many are taken.
    pub take: usize,
}

/// What a pool lacks: its place, and how many it has left after the pools before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short {
    /// The place of the pool, from 0.
    pub pool: usize,
    /// What it still has.
    pub have: usize,
}

/// Chance from a seed: SplitMix64.
#[derive(Clone, Debug)]
pub struct Chance(u64);

impl Chance {
    /// From a seed.
    pub fn new(seed: i64) -> Chance {
        Chance(seed as u64)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `most`, each as likely as the others.
    fn below(&mut self, most: usize) -> usize {
        ((u128::from(self.next()) * most as u128) >> 64) as usize
    }

    /// Shuffles so that the first `count` are drawn from all.
    fn shuffle<T>(&mut self, items: &mut [T], count: usize) {
        for at in 0..count.min(items.len()) {
            let other = at + self.below(items.len() - at);
            items.swap(at, other);
        }
    }

    /// The places `0..count` in a new order.
    pub fn order(&mut self, count: usize) -> Vec<u32> {
        let mut places: Vec<u32> = (0..count as u32).collect();
        self.shuffle(&mut places, count);
        places
    }
}

/// Draws from each pool in turn, nothing twice. Of two pools one holds the other or they have nothing in common, as categories do; the
/// narrow one draws first, so that a wide one never takes what it needs: where there are enough for all, no chance runs short. What is
/// drawn stands in the order of the pools.
pub fn draw<T: Copy + Eq + std::hash::Hash>(pools: &[Pool<T>], chance: &mut Chance) -> Result<Vec<T>, Short> {
    let mut order: Vec<usize> = (0..pools.len()).collect();
    order.sort_by_key(|at| pools.get(*at).map_or(0, |p| p.of.len()));
    let mut taken = std::collections::HashSet::new();
    let mut drawn: Vec<(usize, Vec<T>)> = Vec::with_capacity(pools.len());
    for at in order {
        let Some(pool) = pools.get(at) else { continue };
        let mut free: Vec<T> = pool.of.iter().copied().filter(|one| !taken.contains(one)).collect();
        if free.len() < pool.take {
            return Err(Short { pool: at, have: free.len() });
        }
        chance.shuffle(&mut free, pool.take);
        free.truncate(pool.take);
        taken.extend(free.iter().copied());
        drawn.push((at, free));
    }
    drawn.sort_by_key(|(at, _)| *at);
    Ok(drawn.into_iter().flat_map(|(_, questions)| questions).collect())
}
