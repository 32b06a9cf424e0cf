//! How long the rules take over a full shop, 60 people and 31 days. Run by hand:
//! `cargo test --release -p domain -- --ignored --nocapture pace`.

use std::time::{Duration, Instant};

use domain::ids::StaffId;
use domain::quota::Rounding;
use domain::rota::check::conflicts;
use domain::rota::edit::Lock;
use domain::rota::options::{candidates, choices, mend};
use domain::rota::plan::Plan;
use domain::rota::weigh::Weigh;
use domain::wish::WishKind;

use crate::shop::{Shop, DAY_A, NIGHT_A};

/// A month that is full and nearly right, so that a search for exchanges has to look far.
fn calm_shop() -> Shop {
    let (right, long_run) = ("DDDDDEErDDDDDEErDDDDDEErDDDDDEr", "DDDDDEErDDDDDEEDDDDDDEErDDDDDrr");
    (0..60).fold(Shop::a("2026-03").need(DAY_A, 35).need(NIGHT_A, 9), |shop, at| {
        let pattern = if at % 6 == 0 { long_run } else { right };
        shop.row(&pattern.chars().cycle().skip(at % 31).take(31).collect::<String>())
    })
}

/// A month that is full, wrong in many places, and laden with leave, wishes, duty and pairs.
fn laden_shop() -> Shop {
    let pattern = "DDDDEErDDDEErrDDEEErDDDEEErDDDDEErD";
    let mut shop = Shop::a("2026-03").need(DAY_A, 30).need(NIGHT_A, 18).rules(|r| {
        r.duty_per_day = 2;
        r.quota.rounding = Rounding::HalfDay;
    });
    for id in 1..=60i64 {
        let from = (id as usize * 3) % pattern.len();
        let row: String = pattern.chars().cycle().skip(from).take(31).collect();
        let lead: String = pattern.chars().cycle().skip(from + 4).take(31).collect();
        shop = shop.row_of(&row, |s| s.mentor = (id % 6 == 0).then(|| StaffId(id - 1))).before(&lead);
        shop.0.staff.last_mut().expect("a row").role =
            if id % 6 == 0 { domain::access::Role::Trainee } else { domain::access::Role::Agent };
        let on = |n: i64| format!("2026-03-{:02}", n % 31 + 1);
        shop = shop.wish(id, &on(id * 7), WishKind::Unavailable, None).wish(id, &on(id * 5), WishKind::WouldLike, None);
        shop = shop.wish(id, &on(id * 11), WishKind::RatherNot, Some(NIGHT_A)).duty(id, &on(id)).leave(id, &on(id), &on(id));
    }
    shop
}

fn measure(name: &str, most: Duration, rounds: u32, mut work: impl FnMut(u32)) {
    work(0);
    let mut slowest = Duration::ZERO;
    let all = Instant::now();
    for round in 0..rounds {
        let one = Instant::now();
        work(round);
        slowest = slowest.max(one.elapsed());
    }
    println!("  {name}: mean {:?}, slowest {slowest:?}", all.elapsed() / rounds.max(1));
    assert!(all.elapsed() / rounds.max(1) < most, "{name} is slower than {most:?} on average");
}

#[test]
#[ignore = "a measurement, for a release build"]
fn pace_of_the_rules_over_sixty_people() {
    pace("calm", &calm_shop().plan());
    pace("laden", &laden_shop().plan());
}

fn pace(name: &str, plan: &Plan) {
    let found = conflicts(plan);
    println!("{name}: {} conflicts", found.len());
    let day = |n: u32| plan.days()[n as usize % 31];
    let who = |n: u32| StaffId(i64::from(n * 7 % 60) + 1);
    let free = Lock { before: None };
    measure("index", Duration::from_millis(2), 100, |_| drop(Plan::new(plan.facts().clone())));
    measure("conflicts", Duration::from_millis(2), 100, |_| drop(conflicts(plan)));
    measure("candidates", Duration::from_millis(20), 62, |n| drop(candidates(&Weigh::new(plan), NIGHT_A, day(n))));
    measure("choices", Duration::from_millis(20), 62, |n| drop(choices(&Weigh::new(plan), who(n), day(n))));
    let rows: Vec<_> = found.iter().filter(|c| c.staff.is_some()).collect();
    let mut mended = 0;
    measure("mend", Duration::from_millis(50), rows.len() as u32, |n| {
        mended += u32::from(rows.get(n as usize).is_some_and(|c| mend(plan, c, free).is_some()));
    });
    println!("{mended} of {} conflicts of rows have a mend", rows.len());
}
