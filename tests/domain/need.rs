//! How many people each shift needs (ROS-08).

use domain::need::{DateNeed, Needs, WeeklyNeed};

use crate::shop::{day, DAY_A, NIGHT_A};

#[test]
fn ros_08_a_date_is_stronger_than_the_weekday_and_what_is_unsaid_is_nobody() {
    let needs = Needs {
        weekly: vec![WeeklyNeed { shift: DAY_A, people: [1, 2, 3, 4, 5, 6, 7] }],
        dates: vec![DateNeed { day: day("2026-03-04"), shift: DAY_A, people: 0 }],
        ..Needs::default()
    };
    assert_eq!(needs.on(DAY_A, day("2026-03-02")), 1, "Monday comes first");
    assert_eq!(needs.on(DAY_A, day("2026-03-08")), 7, "Sunday comes last");
    assert_eq!(needs.on(DAY_A, day("2026-03-04")), 0, "nobody on that Wednesday, though the weekday says three");
    assert_eq!(needs.on(DAY_A, day("2026-03-11")), 3, "the Wednesday after is as always");
    assert_eq!(needs.on(NIGHT_A, day("2026-03-02")), 0, "no need was entered");
}
