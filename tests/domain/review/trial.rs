//! A made-up agent who learns and forgets as FSRS says, reviewing by the plan and by a schedule of fixed retention. The same seed
//! gives the same luck to both: the n-th look at a question goes the same way if it is as well remembered.

use chrono::{Days, NaiveDate};
use domain::review::memory::{Answered, Memory, Model};
use domain::review::plan::{plan, Card};
use domain::review::{Grade, ReviewSetting};

/// Chance from a seed: SplitMix64.
pub struct Luck(u64);

impl Luck {
    pub fn new(seed: u64) -> Luck {
        Luck(seed)
    }
    pub fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
    pub fn below(&mut self, most: u32) -> u32 {
        (self.next() * f64::from(most)) as u32
    }
}

/// What an agent has before a listing: questions with or without memory, and working days.
#[derive(Clone)]
pub struct Case {
    pub seed: u64,
    pub target: NaiveDate,
    pub days: Vec<NaiveDate>,
    pub start: Vec<Option<Memory>>,
    /// How often somebody is right who was never asked.
    pub first: f64,
    pub setting: ReviewSetting,
}

/// What came of it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Result {
    /// Questions answered, those asked again in the same review included.
    pub answers: usize,
    /// Reviews of a few minutes.
    pub reviews: usize,
    /// Mean recall on the day.
    pub recall: f64,
    /// Share of the questions over the bar on the day.
    pub over: f64,
}

pub fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 2).expect("a day") + Days::new(n)
}

/// A case: 6 to 40 questions, 5 to 28 days, rest days strewn in, some questions seen before.
pub fn case(seed: u64) -> Case {
    let mut luck = Luck::new(seed.wrapping_mul(0x2545_f491_4f6c_dd1d));
    let model = Model::default();
    let length = u64::from(5 + luck.below(24));
    let rest = luck.below(7);
    let on = |n: &u64| (*n as u32 + rest) % 7 != 0 && (*n as u32 + rest) % 7 != 3;
    let seen = |luck: &mut Luck| {
        if luck.next() < 0.6 {
            return None;
        }
        let ago = 1 + luck.below(40);
        let days = [day(0) - Days::new(u64::from(ago) + 4), day(0) - Days::new(u64::from(ago))];
        let grade = |x: f64| if x < 0.3 { Grade::Wrong } else if x < 0.5 { Grade::Slow } else { Grade::Right };
        model.of(&days.map(|day| Answered { day, grade: grade(luck.next()) }))
    };
    let start = (0..6 + luck.below(35)).map(|_| seen(&mut luck)).collect();
    let first = 0.45 + luck.next() * 0.4;
    let target = day(length);
    Case { seed, target, days: (0..length).filter(on).map(day).collect(), start, first, setting: ReviewSetting::default() }
}

/// Reviews by the plan, made anew each day from the answers.
pub fn by_plan(case: &Case) -> Result {
    let model = Model::default();
    let bar = f64::from(case.setting.bar) / 100.0;
    run(case, &model, |memories, today, left| {
        let cards: Vec<Card> = memories.iter().map(|memory| Card { memory: *memory, target: case.target, bar }).collect();
        let plan = plan(&model, &cards, left, &case.setting, 0);
        plan.days.into_iter().find(|(day, _)| *day == today).map(|(_, cards)| cards).unwrap_or_default()
    })
}

/// Reviews whatever has fallen under the bar, and what was never asked: the usual schedule, which knows of no date.
pub fn by_retention(case: &Case) -> Result {
    let model = Model::default();
    let keep = f64::from(case.setting.bar) / 100.0;
    run(case, &model, |memories, today, _| {
        let recall = |m: &Option<Memory>| m.map_or(0.0, |m| m.recall(today));
        let mut due: Vec<usize> = (0..memories.len()).filter(|c| recall(&memories[*c]) < keep).collect();
        due.sort_by(|a, b| recall(&memories[*a]).total_cmp(&recall(&memories[*b])));
        due.truncate((case.setting.questions * case.setting.a_day) as usize);
        due
    })
}

fn run(case: &Case, model: &Model, choose: impl Fn(&[Option<Memory>], NaiveDate, &[NaiveDate]) -> Vec<usize>) -> Result {
    let mut memories = case.start.clone();
    let mut looks = vec![0_u64; memories.len()];
    let (mut answers, mut reviews) = (0, 0);
    for (at, today) in case.days.iter().enumerate() {
        let chosen = choose(&memories, *today, &case.days[at..]);
        reviews += chosen.len().div_ceil(case.setting.questions as usize);
        for card in chosen {
            let right = memories[card].map_or(case.first, |m| m.recall(*today));
            let roll = Luck::new(case.seed ^ ((card as u64 + 1) << 32) ^ (looks[card] << 8)).next();
            looks[card] += 1;
            let grades: &[Grade] = if roll < right { &[Grade::Right] } else { &[Grade::Wrong, Grade::Right] };
            answers += grades.len();
            for grade in grades {
                memories[card] = model.after(memories[card], Answered { day: *today, grade: *grade });
            }
        }
    }
    let recall: Vec<f64> = memories.iter().map(|m| m.map_or(0.0, |m| m.recall(case.target))).collect();
    let bar = f64::from(case.setting.bar) / 100.0;
    Result {
        answers,
        reviews,
        recall: recall.iter().sum::<f64>() / recall.len() as f64,
        over: recall.iter().filter(|r| **r >= bar).count() as f64 / recall.len() as f64,
    }
}
