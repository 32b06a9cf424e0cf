//! The sample shop's rule book in two editions, rulings, offences in every state with what they cost, and rewards.

use chrono::{Days, Duration, NaiveDateTime};
use domain::ids::{EditionId, ExemptionId, OffenceDecisionId, OffenceId, RewardDecisionId, RewardRateId, RulingId, StaffId};
use domain::ledger::{Cause, NewEntry};
use domain::money::Fen;
use domain::month::shift_day;
use domain::offence::count::{step, Lasts};
use domain::offence::{AnswerKind, Case, Offence, OffenceAnswer, OffenceDecision, OffenceVerdict};
use domain::reward::{RewardDecision, RewardRate, RewardSort, RewardVerdict, Share};
use domain::rulebook::text::parse;
use domain::rulebook::{Clause, Exemption};
use domain::staff::Staff;
use store::Tx;

use crate::fault::Fault;
use crate::rulebook::starting::SHIPPED;

/// Question, decision, asked by.
const RULINGS: [(&str, &str, &str); 3] = [
    ("系统故障、旺旺上不去时，能不能用私人旺旺联系客户？", "故障期间可以，恢复后当天补登记，不算 7.2。", "007"),
    ("客户要求用 QQ 传图，算不算上班上 QQ？", "不算，在交接单上记一笔；长期需要的，登记为 QQ 客服。", "006"),
    ("晚班延长接待到 23:00 以后，第二天迟到十分钟以内算不算？", "", "018"),
];

/// Days ago, hour, who, code, what was seen, by whom, answer, and what was decided.
type Seen = (u64, u32, &'static str, &'static str, &'static str, &'static str, Option<(AnswerKind, &'static str)>, Option<OffenceVerdict>);

const OFFENCES: [Seen; 9] = [
    (54, 15, "012", "7.4", "旺旺后面开着网页游戏", "002", Some((AnswerKind::Accepts, "")), Some(OffenceVerdict::Confirmed)),
    (
        33,
        20,
        "012",
        "7.3",
        "没有客户时看电影",
        "006",
        Some((AnswerKind::Accepts, "晚上没人咨询，下次不会了")),
        Some(OffenceVerdict::Confirmed),
    ),
    (
        30,
        10,
        "016",
        "7.1",
        "用私人 QQ 聊天",
        "002",
        Some((AnswerKind::Contests, "是客户要加 QQ 发图，聊天记录可以看")),
        Some(OffenceVerdict::Overturned),
    ),
    (26, 14, "016", "7.5", "装了下载软件", "002", Some((AnswerKind::Accepts, "")), Some(OffenceVerdict::Confirmed)),
    (
        16,
        11,
        "008",
        "7.2",
        "用私人旺旺聊天",
        "011",
        Some((AnswerKind::Contests, "那天系统故障，按裁定 R-1 联系客户")),
        Some(OffenceVerdict::Dismissed),
    ),
    (
        12,
        17,
        "018",
        "10",
        "把客户订单截图发到朋友圈",
        "002",
        Some((AnswerKind::Accepts, "没打码，马上删了")),
        Some(OffenceVerdict::Confirmed),
    ),
    (3, 19, "015", "7.4", "手机放在键盘上打游戏", "002", Some((AnswerKind::Asks, "只是调闹钟，请看监控")), None),
    (1, 16, "012", "7.4", "又开了网页游戏", "006", None, None),
    (1, 9, "009", "6.1", "迟到 25 分钟，没有事先联系", "002", Some((AnswerKind::Accepts, "堵车")), None),
];

/// Adds it all.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(StaffId(1), |s| s.id);
    let edition = book(tx, team, now)?;
    for (at, (question, decision, by)) in (0..).zip(RULINGS) {
        let asked = now - Duration::days(40 - 9 * at);
        let id = store::ruling::ask(tx, question, who(by), asked, None)?;
        if !decision.is_empty() {
            store::ruling::make(tx, id, decision, who("002"), asked + Duration::hours(3))?;
        }
    }
    let clauses = store::rulebook::clauses(tx, edition)?;
    let rule = |code: &str| clauses.iter().find(|c| c.code == code);
    if let Some(clause) = rule("7.1") {
        let (staff, from, reason) = (who("011"), shift_day(now.date(), -60), "QQ 客服，负责老客户群".to_owned());
        let at = now - Duration::days(60);
        let ruling = Some(RulingId(2));
        let exempt =
            Exemption { id: ExemptionId(0), rule: clause.rule, staff, from, to: None, reason, ruling, by: who("001"), at };
        store::rulebook::add_exemption(tx, &exempt)?;
    }
    let mut taken_back = Vec::new();
    for (ago, hour, number, code, words, by, answer, verdict) in OFFENCES {
        let Some(clause) = rule(code) else { continue };
        let happened = (now.date() - Days::new(ago)).and_hms_opt(hour, 20, 0).unwrap_or(now);
        let case = report(tx, (edition, clause), who(number), happened, words, who(by))?;
        if let Some((answer, words)) = answer {
            let (at, words) = (happened + Duration::hours(2), words.to_owned());
            store::offence::add_answer(
                tx,
                &OffenceAnswer { offence: case.offence.id, answer, words, at },
                case.offence.staff,
            )?;
        }
        if let Some(verdict) = verdict {
            decide(tx, &case, verdict, who("002"), happened + Duration::hours(5))?;
        }
        if verdict == Some(OffenceVerdict::Overturned) {
            taken_back.push(case.offence.id);
        }
    }
    // Afterwards, so that a later one was counted with it and has now moved.
    for id in taken_back {
        overturn(tx, id, who("002"), now - Duration::days(8))?;
    }
    rewards(tx, team, now)
}

/// The book of preset A: an edition of long ago, and a revised one on trial that not everybody has read.
fn book(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<EditionId, Fault> {
    let text = SHIPPED.first().map_or("", |(_, files)| files[0]);
    let clauses = parse(text).map_err(crate::rulebook::refuse)?;
    let owner = team.first().map_or(StaffId(1), |s| s.id);
    let (then, lately) = (now - Duration::days(360), now - Duration::days(6));
    let first = store::rulebook::begin(tx, owner, then)?;
    store::rulebook::save_head(tx, first, "试用版", "", true)?;
    store::rulebook::save_clauses(tx, first, &clauses)?;
    store::rulebook::issue(tx, first, then.date(), owner, then)?;
    for person in team.iter().filter(|s| s.joined <= now.date()) {
        store::rulebook::read(
            tx,
            first,
            person.id,
            then.max(person.joined.and_hms_opt(10, 0, 0).unwrap_or(then)) + Duration::days(1),
        )?;
    }
    let second = store::rulebook::begin(tx, owner, lately)?;
    let revised: Vec<Clause> = clauses.into_iter().map(revise).collect();
    store::rulebook::save_head(tx, second, "修订版", "7.3 写明手机也算；8 加上耳麦归位。", false)?;
    store::rulebook::save_clauses(tx, second, &revised)?;
    store::rulebook::issue(tx, second, shift_day(now.date(), 5), owner, lately)?;
    for person in team.iter().take(8) {
        store::rulebook::read(tx, second, person.id, lately + Duration::hours(20))?;
    }
    Ok(first)
}

fn revise(clause: Clause) -> Clause {
    let words = match clause.code.as_str() {
        "7.3" => "上班时间不看视频，用手机看也算。".to_owned(),
        "8" => "每天上班前把自己的桌面打扫干净，下班把耳麦归位，办公区不吃东西。".to_owned(),
        _ => clause.words.clone(),
    };
    Clause { words, ..clause }
}

fn report(
    tx: &Tx,
    (edition, clause): (EditionId, &Clause),
    staff: StaffId,
    happened: NaiveDateTime,
    words: &str,
    by: StaffId,
) -> Result<Case, Fault> {
    let offence = Offence {
        id: OffenceId(0),
        rule: clause.rule,
        edition,
        staff,
        happened,
        words: words.to_owned(),
        picture: None,
        reported_by: by,
        reported_at: happened + Duration::minutes(6),
    };
    let id = store::offence::add(tx, &offence)?;
    store::offence::get(tx, id)?.ok_or_else(|| Fault::not_found("offence"))
}

/// Confirms or dismisses it; what was overturned was confirmed before.
fn decide(tx: &Tx, case: &Case, verdict: OffenceVerdict, by: StaffId, at: NaiveDateTime) -> Result<(), Fault> {
    let others = store::offence::of_staff(tx, case.offence.staff)?;
    let now_step = step(case, &others, Lasts::Always);
    let proposed = case.clause.gives(now_step);
    let severe = proposed.is_none();
    let outcome = proposed.or(Some(domain::rulebook::Sanction::Fine(Fen(20_000))));
    let first = if verdict == OffenceVerdict::Dismissed { verdict } else { OffenceVerdict::Confirmed };
    let reason = match (first, severe) {
        (OffenceVerdict::Dismissed, _) => "按裁定 R-1 处理，不算",
        (_, true) => "严重，当面谈过；客户资料没有扩散，罚 200 元",
        _ => "",
    };
    let ruling = (first == OffenceVerdict::Dismissed).then_some(RulingId(1));
    let decision = OffenceDecision {
        id: OffenceDecisionId(0),
        offence: case.offence.id,
        turn: 1,
        verdict: first,
        step: now_step,
        proposed,
        outcome: outcome.filter(|_| first == OffenceVerdict::Confirmed),
        reason: reason.to_owned(),
        ruling,
        by,
        at,
    };
    store::offence::decide(tx, &decision, &[])?;
    if decision.amount() > Fen::ZERO {
        let words = format!("V-{} {}", case.offence.id.0, case.clause.code);
        let new =
            NewEntry::fine(case.offence.id, case.offence.staff, decision.amount(), by, at, &words).map_err(Fault::from)?;
        store::ledger::post(tx, &new)?;
    }
    Ok(())
}

fn overturn(tx: &Tx, id: OffenceId, by: StaffId, at: NaiveDateTime) -> Result<(), Fault> {
    let case = store::offence::get(tx, id)?.ok_or_else(|| Fault::not_found("offence"))?;
    let Some(before) = case.standing() else { return Ok(()) };
    let (reason, ruling) = ("看过聊天记录，确实是客户要求的".to_owned(), Some(RulingId(2)));
    let back = OffenceDecision {
        turn: case.next_turn(),
        verdict: OffenceVerdict::Overturned,
        outcome: None,
        reason: reason.clone(),
        ruling,
        by,
        at,
        ..before.clone()
    };
    store::offence::decide(tx, &back, &[])?;
    if let Some(fine) = store::ledger::standing(tx, Cause::Offence(id))? {
        store::ledger::reverse(tx, fine.entry, by, at, &reason, ruling)?;
    }
    Ok(())
}

/// Rates, two decisions, one of them without an amount yet; the other proposals wait.
fn rewards(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(StaffId(1), |s| s.id);
    let (manager, at) = (who("002"), now - Duration::days(18));
    let rate = RewardRate {
        id: RewardRateId(0),
        sort: RewardSort::Finding,
        amount: Fen(500),
        from: shift_day(now.date(), -90),
        by: who("001"),
        at: now - Duration::days(90),
    };
    let rate_id = store::reward::add_rate(tx, &rate)?;
    let fresh = |staff: StaffId, at: NaiveDateTime| RewardDecision {
        id: RewardDecisionId(0),
        proposal: None,
        staff,
        verdict: RewardVerdict::Granted,
        share: Share::WHOLE,
        amount: None,
        rate: None,
        words: String::new(),
        ruling: None,
        by: manager,
        at,
        completed_at: None,
    };
    let findings = store::reward::undecided(tx)?.into_iter().filter(|p| p.cause.sort() == RewardSort::Finding);
    if let Some(first) = findings.min_by_key(|p| p.id) {
        let decision = RewardDecision {
            proposal: Some(first.id),
            amount: Some(Fen(500)),
            rate: Some(rate_id),
            ..fresh(first.staff, at)
        };
        let id = store::reward::decide(tx, &decision)?;
        let entry = NewEntry::reward(id, first.staff, Fen(500), manager, at, "F-1").map_err(Fault::from)?;
        store::ledger::post(tx, &entry)?;
    }
    let by_hand = RewardDecision {
        words: "双十一大促连续三天顶班".to_owned(),
        ..fresh(who("007"), now - Duration::days(9))
    };
    store::reward::decide(tx, &by_hand)?;
    Ok(())
}
