//! The sample shop's question bank, three quizzes and what the team reached in them.

use chrono::{Duration, NaiveDateTime};
use domain::ids::{AttemptId, QuestionCategoryId, QuestionId, QuizId, StaffId};
use domain::language::Language;
use domain::question::category::Topic;
use domain::question::mark::{mark, Given};
use domain::question::{cleaned, Answer, Question, QuestionKind, QuestionSource, QuestionState, QuestionText, Rich, Weight};
use domain::quiz::attempt::{Asked, Attempt, Ending};
use domain::quiz::draw::Chance;
use domain::quiz::{Part, Quiz, QuizState, Review};
use domain::staff::Staff;
use store::Tx;

use crate::fault::Fault;
use crate::question::propose_in;

/// Topic, what is asked, answers (the first is right; `对`/`错` alone: true or false; pairs with an arrow), what is told afterwards.
const QUESTIONS: [(Topic, &str, &[&str], &str); 22] = [
    (Topic::Returns, "签收后几天内可以七天无理由退货？", &["7 天", "3 天", "15 天", "30 天"], "从签收次日零点算起。"),
    (Topic::Returns, "定制的窗帘可以七天无理由退货。", &["错"], "定制商品除外，下单前要讲清楚。"),
    (Topic::Returns, "质量问题退货，运费由谁出？", &["卖家", "买家", "平台", "各出一半"], "谁的过错谁承担运费。"),
    (Topic::Returns, "顾客收到破损件，第一步做什么？", &["请顾客拍照留证", "直接退款", "让顾客找快递", "请顾客先退回"], ""),
    (Topic::Returns, "买家申请退款，_____ 天内不处理就自动退款。", &["5", "五"], "超时不处理系统自动退款，损失算我们的。"),
    (Topic::Returns, "换货时运费险能赔吗？", &["不能，只赔退货", "能", "看金额", "看快递"], ""),
    (Topic::Purchase, "下单后顾客要改地址，还没发货时怎么办？", &["核对后在后台改，并备注", "让顾客取消重拍", "发货后让快递改", "口头答应就行"], ""),
    (Topic::Purchase, "付款后最迟几小时发货？", &["72", "72:0"], "页面另有承诺的以页面为准。"),
    (Topic::Purchase, "买家未付款的订单几天后自动关闭？", &["3 天", "1 天", "7 天", "不会关闭"], "我们不主动关闭。"),
    (Topic::Purchase, "把流程和该做的事配起来", &["已付款未发货 -> 核对地址", "已签收 -> 请求评价", "退款中 -> 看清原因"], ""),
    (Topic::Platform, "可以主动关闭买家未付款的订单。", &["错"], "不要去主动关闭。"),
    (Topic::Platform, "可以给好评的顾客返现。", &["错"], "平台禁止好评返现。"),
    (Topic::Platform, "聊天里发哪一样会违规？", &["微信号", "商品链接", "运单号", "发票说明"], "不得引导站外联系。"),
    (Topic::Conduct, "每件商品都要开发票。", &["对"], ""),
    (Topic::Conduct, "价格可以由客服随时改。", &["错"], ""),
    (Topic::Product, "珊瑚绒毛毯可以机洗吗？", &["可以，冷水轻柔", "只能干洗", "不能洗", "热水洗"], "水温不超过 30 度，不加漂白剂。"),
    (Topic::Product, "乳胶枕能晒太阳吗？", &["不能，阴凉通风", "能，越晒越好", "只晒一小时", "冬天能晒"], "紫外线会让乳胶老化。"),
    (Topic::Product, "遮光窗帘定高 _____ 米。", &["2.7", "2.7:0"], ""),
    (Topic::Product, "电热毯用之前要先检查有没有折叠。", &["对"], "折叠通电会局部过热。"),
    (Topic::BeforeSale, "顾客问“还能便宜吗”，先说什么？", &["先问需要，再讲价值和现有优惠", "直接拒绝", "马上降价", "让他等活动"], ""),
    (Topic::AfterSale, "顾客给了差评，第一步？", &["主动联系，先道歉再问清", "请他删掉", "申诉", "不理会"], ""),
    (Topic::Difficult, "顾客要你加私人微信处理，怎么答？", &["说明只在平台沟通，并在平台里处理好", "加上再说", "不回复", "给主管的微信"], ""),
];

/// Who reached how much in the quiz about returns, of ten answers, and in how many seconds a question.
const ATTEMPTS: [(&str, u32, i64); 11] = [
    ("006", 6, 21), ("007", 5, 18), ("008", 3, 26), ("009", 6, 15), ("011", 4, 22), ("012", 6, 19), ("015", 5, 24), ("016", 2, 31), ("018", 6, 17), ("021", 2, 40), ("022", 4, 35),
];

/// Adds it all.
pub(super) fn add(tx: &Tx, team: &[Staff], now: NaiveDateTime) -> Result<(), Fault> {
    let who = |number: &str| team.iter().find(|s| s.number == number).map_or(StaffId(1), |s| s.id);
    let manager = who("002");
    let written = now - Duration::days(40);
    let categories = store::question::category::all(tx)?;
    let filed = |topic: Topic| categories.iter().find(|c| c.topic == Some(topic)).map_or(QuestionCategoryId(1), |c| c.id);
    for (topic, text, answers, told) in QUESTIONS {
        let says = says(text, answers, told);
        let rests_on = if topic == Topic::Returns { "退换货政策 第 3 版" } else { "" };
        store::question::add(tx, &question(filed(topic), says, rests_on, (manager, written)))?;
    }
    propose_in(tx, (manager, now - Duration::days(2)), Language::Simplified)?;
    let returns = quiz("退换货上岗测验", filed(Topic::Returns), 6, (Some(10), Some(2)), Some(manager));
    let returns = store::quiz::save(tx, &Quiz { state: QuizState::Open, ..returns })?;
    let product = quiz("冬季新品知识", filed(Topic::Product), 4, (Some(8), Some(3)), Some(who("006")));
    let closes = (now + Duration::days(4)).date().and_hms_opt(22, 0, 0);
    store::quiz::save(tx, &Quiz { state: QuizState::Open, closes, review: Review::AfterClosing, ..product })?;
    let draft = quiz("平台规则抽查", filed(Topic::Platform), 3, (Some(5), None), None);
    store::quiz::save(tx, &draft)?;
    for (number, right, seconds) in ATTEMPTS {
        let staff = who(number);
        take(tx, (returns, staff), (right, seconds), now - Duration::days(staff.0 % 7 + 1))?;
    }
    Ok(())
}

fn question(category: QuestionCategoryId, says: QuestionText, rests_on: &str, (by, at): (StaffId, NaiveDateTime)) -> Question {
    let (state, source) = (QuestionState::Accepted, QuestionSource::Person);
    let rests_on = rests_on.to_owned();
    Question { id: QuestionId(0), version: 1, category, state, source, phrase: String::new(), rests_on, expires: None, by, at, says }
}

fn says(text: &str, answers: &[&str], told: &str) -> QuestionText {
    let typed = text.contains("_____") || answers.iter().any(|a| a.contains(':'));
    let weight = |first: bool| if first { Weight::WHOLE } else { Weight::NONE };
    let kind = match answers {
        ["对" | "错"] => QuestionKind::TrueFalse,
        [one, ..] if one.contains("->") => QuestionKind::Matching,
        [one, ..] if typed && one.parse::<f64>().is_ok() && answers.iter().any(|a| a.contains(':')) => QuestionKind::Number,
        _ if typed => QuestionKind::Short,
        _ => QuestionKind::Single,
    };
    let answers = match kind {
        QuestionKind::TrueFalse => vec![Answer::new("TRUE", weight(answers == ["对"])), Answer::new("FALSE", weight(answers == ["错"]))],
        QuestionKind::Matching => answers.iter().filter_map(|a| a.split_once(" -> ")).map(|(l, r)| Answer { pair: r.to_owned(), ..Answer::new(l, Weight::NONE) }).collect(),
        QuestionKind::Short => answers.iter().map(|a| Answer::new(*a, Weight::WHOLE)).collect(),
        QuestionKind::Number => answers.iter().take(1).map(|a| Answer::new(*a, Weight::WHOLE)).collect(),
        _ => answers.iter().enumerate().map(|(at, a)| Answer::new(*a, weight(at == 0))).collect(),
    };
    cleaned(QuestionText { kind, title: String::new(), text: Rich::typed(text), picture: None, answers, feedback: Rich::typed(told) })
}

fn quiz(name: &str, category: QuestionCategoryId, take: u32, (minutes, attempts): (Option<u32>, Option<u32>), teacher: Option<StaffId>) -> Quiz {
    let parts = vec![Part { category, below: true, take }];
    Quiz { minutes, attempts, teacher, ..Quiz::new(name.to_owned(), 80, parts, QuizState::Draft) }
}

/// An attempt that answered so many questions rightly and the others as a beginner does.
pub(super) fn take(tx: &Tx, (quiz, staff): (QuizId, StaffId), (right, seconds): (u32, i64), began: NaiveDateTime) -> Result<(), Fault> {
    let Some(whole) = store::quiz::get(tx, quiz)? else { return Ok(()) };
    let Some(part) = whole.parts.first() else { return Ok(()) };
    let ids = store::question::search::asked(tx, &[part.category], began.date())?;
    let mut chance = Chance::new(staff.0);
    let places = chance.order(ids.len());
    let mut asked = Vec::new();
    let mut given = Vec::new();
    for (place, at) in (1_u32..).zip(places) {
        let Some(question) = ids.get(at as usize).map(|id| store::question::get(tx, *id)).transpose()?.flatten() else { continue };
        // The hard questions are those later in the bank: who knows less misses them first.
        given.push((place, answered(&question.says, at < right), question.says.clone()));
        let order = if question.says.kind.has_choices() { (0..question.says.answers.len() as u32).collect() } else { Vec::new() };
        asked.push(Asked { place, question: question.id, version: question.version, order, given: Given::default(), mark: None });
    }
    let used = (seconds * asked.len() as i64) as u32;
    let attempt = Attempt {
        id: AttemptId(0), quiz, staff, number: 1, began, heard: began, used: 0, opening: 1, ended: None, ending: None, on_paper: false,
    };
    let id = store::quiz::attempt::begin(tx, &attempt, staff.0, &asked)?;
    for (place, given, says) in given {
        store::quiz::attempt::give(tx, id, place, &given)?;
        store::quiz::attempt::set_mark(tx, id, place, mark(&says, &given))?;
    }
    let ended = began + Duration::seconds(i64::from(used));
    store::quiz::attempt::hear(tx, id, used, 1, ended)?;
    store::quiz::attempt::end(tx, id, Ending::HandedIn, ended)?;
    let score = crate::quiz::score_of(tx, &whole, id)?;
    Ok(store::quiz::results::keep(tx, &Attempt { id, ..attempt }, &score)?)
}

fn answered(says: &QuestionText, right: bool) -> Given {
    let place = |wanted: bool| (0_u32..).zip(&says.answers).find(|(_, a)| (a.weight == Weight::WHOLE) == wanted).map(|(at, _)| at);
    match says.kind {
        QuestionKind::Short | QuestionKind::Number => Given { words: if right { says.answers.first().map(|a| a.text.text.clone()).unwrap_or_default() } else { "10".to_owned() }, ..Given::default() },
        _ => Given { choices: place(right).into_iter().collect(), ..Given::default() },
    }
}
