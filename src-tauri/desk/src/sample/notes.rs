//! Notes of the sample shop: a closed collection of last week, and this week's notes.

use chrono::{Duration, NaiveDateTime};
use domain::ids::{CollectionId, LostReasonId, NoteId, StaffId};
use domain::month::shift_day;
use domain::note::collection::Collection;
use domain::note::{LostSale, Note, NoteAnswer, NoteKind, NoteState, Verdict};
use domain::quota::Window;
use domain::reward::RewardCause;
use domain::staff::Staff;
use store::Tx;

use crate::fault::Fault;

/// Days ago, agent number, kind, text.
const LAST_WEEK: [(i64, &str, NoteKind, &str); 6] = [
    (9, "006", NoteKind::Idea, "把“几天能到”做成快捷回复，按仓库自动填"),
    (9, "007", NoteKind::Problem, "打印机缺黑色墨粉，交接单印得很淡"),
    (8, "011", NoteKind::Idea, "几天能到的回复做个模板，现在每人说法不一样"),
    (8, "008", NoteKind::Competitor, "隔壁店满 300 减 40，首页写得比我们清楚"),
    (8, "021", NoteKind::Question, "顾客要开专票，需要他提供哪些资料？"),
    (7, "012", NoteKind::ListingError, "云朵落地灯详情页写灯杆 150cm，实物 165cm"),
];

const THIS_WEEK: [(i64, &str, NoteKind, &str); 6] = [
    (2, "009", NoteKind::Problem, "晚上九点后旺旺经常掉线，要重登"),
    (2, "015", NoteKind::LostSale, "顾客嫌落地灯运费贵，去别家买了"),
    (1, "006", NoteKind::Idea, "缺货的款式在自动回复里写明到货日期"),
    (1, "016", NoteKind::LostSale, "儿童床护栏没货，顾客不愿意等"),
    (0, "018", NoteKind::Problem, "退货地址更新了，快捷回复里还是旧的"),
    (0, "022", NoteKind::Question, "顾客要把订单拆成两个地址，可以吗？"),
];

/// Writes the notes, answers last week's, and closes the collection over them.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(team[0].id, |s| s.id);
    let manager = who("002");
    for (ago, number, kind, words) in LAST_WEEK {
        write(tx, who(number), kind, words, now - Duration::days(ago))?;
    }
    let collected = now - Duration::days(6);
    for (note, verdict, words) in [
        (1, Verdict::Adopted, "周三前由李静写好模板"),
        (2, Verdict::Passed { to: who("003") }, "请采购墨粉"),
        (3, Verdict::Duplicate { of: NoteId(1) }, ""),
        (4, Verdict::Later, "下月活动时一起看"),
        (5, Verdict::Adopted, "公司名称、税号、开户行、地址电话，写进知识页"),
        (6, Verdict::Adopted, "已改为 165cm"),
    ] {
        let answer = NoteAnswer { note: NoteId(note), verdict, words: words.to_owned(), by: manager, at: collected };
        store::note::answer::add(tx, &answer)?;
    }
    for number in ["006", "011"] {
        store::reward::propose(tx, RewardCause::Idea(NoteId(1)), who(number), collected)?;
    }
    let to = collected.date();
    let closed = Collection {
        id: CollectionId(0),
        days: Window { from: shift_day(to, -6), to },
        last: NoteId(6),
        closed_by: manager,
        closed_at: collected,
        silent: vec![who("016"), who("022")],
    };
    store::note::collection::close(tx, &closed)?;
    for (ago, number, kind, words) in THIS_WEEK {
        write(tx, who(number), kind, words, now - Duration::days(ago) - Duration::minutes(40))?;
    }
    Ok(())
}

fn write(tx: &Tx, author: StaffId, note: NoteKind, words: &str, at: NaiveDateTime) -> Result<(), Fault> {
    let reason = Some(LostReasonId(if words.contains("没货") { 3 } else { 5 }));
    let lost = (note == NoteKind::LostSale).then(|| LostSale { reason, ..LostSale::default() });
    let words = words.to_owned();
    let state = NoteState::Open;
    store::note::add(tx, &Note { id: NoteId(0), note, words, author, at, state, same_as: None, collection: None, lost })?;
    Ok(())
}
