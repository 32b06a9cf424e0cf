//! SEC-04: every command against every role, from one table written apart from the program's own.

use desk::{commands, Admission, Fault};
use serde_json::{json, Value};

use crate::shop::Shop;

/// Letters of the roles that a command serves: Owner, Manager, Finance, Agent, Trainee; `*` also lets in who is not signed in.
/// Where own and others' differ, the arguments name another person (the manager, id 2).
fn table() -> Vec<(&'static str, &'static str, Value)> {
    let others = json!({"staff": 2, "days": {"from": "2027-01-05", "to": "2027-01-05"}, "leave": "annual", "reason": "", "cover": ""});
    let wish = json!({"staff": 2, "days": ["2027-01-05"], "wish": "rather_not", "shift": null, "note": ""});
    let paper = json!({"month": "2026-12", "staff": 2, "language": "en"});
    let figures = json!({
        "staff": 2, "day": "2026-12-01", "count": {"served": 1, "bought": 0}, "note": "", "reason": "x", "version": 1,
        "span": {"from": "2026-12-01", "to": "2026-12-01"}, "pace": "day", "language": "en",
    });
    let none = json!({});
    vec![
        ("shop_state", "*OMFAT", none.clone()),
        ("found_shop", "*OMFAT", none.clone()),
        ("open_sample", "*OMFAT", Value::Null),
        ("leave_sample", "*OMFAT", Value::Null),
        ("sign_in", "*OMFAT", none.clone()),
        ("unlock", "*OMFAT", none.clone()),
        ("lock", "*OMFAT", Value::Null),
        ("touch", "OMFAT", none.clone()),
        ("faces", "OMFAT", none.clone()),
        ("switch_to", "OMFAT", none.clone()),
        ("set_my_pin", "OMFAT", none.clone()),
        ("set_my_password", "OMFAT", none.clone()),
        ("set_pin", "OM", none.clone()),
        ("set_password", "O", none.clone()),
        ("settings", "OMFAT", none.clone()),
        ("save_settings", "OM", none.clone()),
        ("my_ledger", "OMF", json!({"staff": 2})),
        ("ledger_entry", "OMFAT", json!({"entry": 1})),
        ("ledger", "OMF", none.clone()),
        ("ledger_entries", "OMF", none.clone()),
        ("ledger_chart", "OMF", none.clone()),
        ("verify_ledger", "OMF", none.clone()),
        ("collect_fines", "OF", none.clone()),
        ("refund_fines", "OF", none.clone()),
        ("take_compensation", "OF", none.clone()),
        ("pay_rewards", "OF", none.clone()),
        ("spend_fund", "OF", none.clone()),
        ("count_cash", "OF", none.clone()),
        ("charge_damage", "OM", none.clone()),
        ("waive_debt", "OM", none.clone()),
        ("take_back_entry", "OMF", none.clone()),
        ("believe_clock", "OF", none.clone()),
        ("ledger_months", "OMF", none.clone()),
        ("close_month", "OF", none.clone()),
        ("fund_statement", "OMF", json!({"month": "2026-12"})),
        ("fund_statements", "OMFAT", none.clone()),
        ("publish_statement", "OF", none.clone()),
        ("save_fund_naming", "OF", none.clone()),
        ("statement_pdf", "OMF", json!({"month": "2026-12", "language": "en"})),
        ("statement_xlsx", "OMF", json!({"month": "2026-12", "language": "en"})),
        ("ledger_journal", "OMF", json!({"flavour": "plain", "language": "en"})),
        ("staff_list", "OMF", none.clone()),
        ("save_staff", "OM", none.clone()),
        ("import_roster", "OM", none.clone()),
        ("systems", "OMFAT", none.clone()),
        ("preset_system", "OM", none.clone()),
        ("save_system", "OM", none.clone()),
        ("put_in_force", "OM", none.clone()),
        ("needs", "OMFAT", none.clone()),
        ("save_needs", "OM", none.clone()),
        ("set_day_need", "OM", none.clone()),
        ("apart_pairs", "OM", none.clone()),
        ("save_apart", "OM", none.clone()),
        ("remove_apart", "OM", none.clone()),
        ("holidays", "OMFAT", none.clone()),
        ("leave_list", "OMFAT", none.clone()),
        ("leave_notice", "OM", others.clone()),
        ("ask_leave", "OM", others),
        ("decide_leave", "OM", none.clone()),
        ("cancel_leave", "OM", json!({"leave": 1})),
        ("wishes", "OMFAT", none.clone()),
        ("set_wishes", "OM", wish),
        ("remove_wish", "OM", json!({"wish": 1})),
        ("rota_month", "OMFAT", none.clone()),
        ("edit_rota", "OM", none.clone()),
        ("preview_rota", "OM", none.clone()),
        ("set_duty", "OM", none.clone()),
        ("accept_conflict", "OM", none.clone()),
        ("candidates", "OM", none.clone()),
        ("stretch_candidates", "OM", none.clone()),
        ("why", "OM", none.clone()),
        ("mend", "OM", none.clone()),
        ("swaps", "OM", none.clone()),
        ("generate", "OM", none.clone()),
        ("generation", "OM", none.clone()),
        ("stop_generation", "OM", none.clone()),
        ("keep_generation", "OM", none.clone()),
        ("drop_generation", "OM", none.clone()),
        ("repair_offers", "OM", none.clone()),
        ("try_variant", "OM", none.clone()),
        ("variants", "OM", none.clone()),
        ("stop_variant", "OM", none.clone()),
        ("drop_variant", "OM", none.clone()),
        ("variant_month", "OM", none.clone()),
        ("order_week", "OM", none.clone()),
        ("import_order_times", "OM", none.clone()),
        ("remove_order_times", "OM", none.clone()),
        ("accept_order_needs", "OM", none.clone()),
        ("order_times_preview", "OM", none.clone()),
        ("set_extension", "OM", json!({"staff": [2], "day": "2026-12-01", "until": 1400, "note": ""})),
        ("remove_extension", "OM", json!({"staff": 2, "day": "2026-12-01"})),
        ("publish", "OM", none.clone()),
        ("versions", "OMFAT", none.clone()),
        ("customers", "OMAT", none.clone()),
        ("customer", "OMAT", none.clone()),
        ("add_customer", "OMAT", none.clone()),
        ("change_customer", "OMAT", none.clone()),
        ("unmask_customer", "OMA", none.clone()),
        ("retention", "OM", none.clone()),
        ("set_retention", "OM", none.clone()),
        ("purge_customers", "OM", none.clone()),
        ("clear_backups", "O", none.clone()),
        ("take_pasted_picture", "OMFAT", none.clone()),
        ("picture", "OMFAT", none.clone()),
        ("take_picture", "OMFAT", none.clone()),
        ("complaints", "OMAT", none.clone()),
        ("complaint", "OMAT", none.clone()),
        ("note_complaint", "OMAT", none.clone()),
        ("change_complaint", "OMAT", none.clone()),
        ("move_complaint", "OMAT", none.clone()),
        ("unmask_complaint", "OMA", none.clone()),
        ("save_complaint_days", "OM", none.clone()),
        ("complaints_today", "OMAT", none.clone()),
        ("unmask_note", "OMA", none.clone()),
        ("finding", "OMAT", none.clone()),
        ("change_finding", "OMAT", none.clone()),
        ("platform_figures", "OM", figures.clone()),
        ("figures_today", "OMAT", none.clone()),
        ("pairings", "OM", none.clone()),
        ("mentors_for", "OM", none.clone()),
        ("pair_up", "OM", none.clone()),
        ("end_pairing", "OM", none.clone()),
        ("probation", "OMAT", none.clone()),
        ("learner", "OM", json!({"staff": 2})),
        ("probation_pdf", "OM", json!({"staff": 2, "decision": null, "language": "en"})),
        ("tick_milestone", "OMA", none.clone()),
        ("untick_milestone", "OMA", none.clone()),
        ("decide_probation", "OM", none.clone()),
        ("save_track", "OM", none.clone()),
        ("put_on_track", "OM", none.clone()),
        ("save_remind", "OM", none.clone()),
        ("training_today", "OMAT", none.clone()),
        ("typing_tests", "OMAT", none.clone()),
        ("begin_typing", "OMAT", none.clone()),
        ("finish_typing", "OMAT", none.clone()),
        ("training_log", "OMAT", none.clone()),
        ("add_training", "OM", none.clone()),
        ("strike_training", "OM", none.clone()),
        ("save_skills", "OM", none.clone()),
        ("check_skill", "OM", none.clone()),
        ("question_bank", "OM", none.clone()),
        ("find_questions", "OM", none.clone()),
        ("question", "OM", none.clone()),
        ("save_question", "OM", none.clone()),
        ("decide_questions", "OM", none.clone()),
        ("expire_questions", "OM", none.clone()),
        ("propose_phrases", "OM", none.clone()),
        ("save_question_category", "OM", none.clone()),
        ("remove_question_category", "OM", none.clone()),
        ("import_questions", "OM", none.clone()),
        ("questions_preview", "OM", none.clone()),
        ("questions_gift", "OM", none.clone()),
        ("questions_xlsx", "OM", none.clone()),
        ("questions_template", "OM", none.clone()),
        ("knowledge_pages", "OMFAT", none.clone()),
        ("knowledge_page", "OMFAT", json!({"page": 1})),
        ("compare_pages", "OMFAT", none.clone()),
        ("knowledge_today", "OMFAT", none.clone()),
        ("save_page", "OMFAT", none.clone()),
        ("answer_by_page", "OM", none.clone()),
        ("decide_page", "OM", none.clone()),
        ("retire_page", "OM", none.clone()),
        ("scripts", "OMFAT", json!({"language": "en"})),
        ("save_script", "OM", none.clone()),
        ("scripts_pdf", "OMFAT", json!({"language": "en"})),
        ("my_review", "OMAT", none.clone()),
        ("answer_review", "OMAT", none.clone()),
        ("reviews_today", "OMAT", none.clone()),
        ("review_outlook", "OM", json!({"launch": null})),
        ("set_reviews", "OM", none.clone()),
        ("quizzes", "OMAT", none.clone()),
        ("save_quiz", "OM", none.clone()),
        ("move_quiz", "OM", none.clone()),
        ("begin_attempt", "OMAT", none.clone()),
        ("open_attempt", "OMAT", none.clone()),
        ("give_answer", "OMAT", none.clone()),
        ("attempt_beat", "OMAT", none.clone()),
        ("hand_in_attempt", "OMAT", none.clone()),
        ("attempt_result", "OMAT", none.clone()),
        ("mark_answer", "OM", none.clone()),
        ("begin_paper", "OM", none.clone()),
        ("type_quiz_back", "OM", none.clone()),
        ("quiz_pdf", "OM", none.clone()),
        ("quiz_results", "OM", none.clone()),
        ("knowledge", "OM", json!({"staff": 2})),
        ("teaching", "OM", none.clone()),
        ("patrol", "OMAT", none.clone()),
        ("save_checklist", "OM", none.clone()),
        ("save_patrol_settings", "OM", none.clone()),
        ("save_listing", "OM", none.clone()),
        ("import_listings", "OM", none.clone()),
        ("begin_round", "OMAT", none.clone()),
        ("look_at_listing", "OMAT", none.clone()),
        ("end_round", "OMAT", none.clone()),
        ("patrol_rounds", "OMAT", none.clone()),
        ("findings", "OMAT", none.clone()),
        ("listing_findings", "OMAT", none.clone()),
        ("report_finding", "OMAT", none.clone()),
        ("decide_finding", "OM", none.clone()),
        ("fix_finding", "OMAT", none.clone()),
        ("listings_template", "OM", none.clone()),
        ("listings_preview", "OM", none.clone()),
        ("figures", "OM", figures.clone()),
        ("figure_day", "OM", json!({"staff": 2, "day": "2026-12-01"})),
        ("enter_figures", "OM", figures.clone()),
        ("correct_figures", "OM", figures.clone()),
        ("figures_xlsx", "OM", figures),
        ("figures_dry_run", "OM", none.clone()),
        ("import_figures", "OM", none.clone()),
        ("save_final_after", "OM", none.clone()),
        ("figures_file", "OM", none.clone()),
        ("note_hints", "OMFAT", none.clone()),
        ("write_note", "OMFAT", none.clone()),
        ("sort_note", "OMFAT", none.clone()),
        ("notes", "OMFAT", none.clone()),
        ("note", "OMFAT", none.clone()),
        ("answer_note", "OMFAT", none.clone()),
        ("lost_reasons", "OMFAT", none.clone()),
        ("save_lost_reason", "OM", none.clone()),
        ("notes_today", "OMFAT", none.clone()),
        ("collecting", "OM", none.clone()),
        ("close_collection", "OM", none.clone()),
        ("collections", "OMFAT", none.clone()),
        ("collection", "OMFAT", none.clone()),
        ("note_figures", "OM", none.clone()),
        ("meetings", "OMFAT", none.clone()),
        ("meeting", "OMFAT", none.clone()),
        ("prepare_meeting", "OM", none.clone()),
        ("refresh_agenda", "OM", none.clone()),
        ("move_meeting", "OM", none.clone()),
        ("add_agenda_line", "OM", none.clone()),
        ("remove_agenda_line", "OM", none.clone()),
        ("save_minutes", "OM", none.clone()),
        ("set_presence", "OM", none.clone()),
        ("agree_action", "OM", none.clone()),
        ("finish_action", "OMFAT", none.clone()),
        ("close_meeting", "OM", none.clone()),
        ("handover", "OMAT", none.clone()),
        ("handover_sheet", "OMAT", none.clone()),
        ("handover_sheets", "OMAT", none.clone()),
        ("handover_item", "OMAT", none.clone()),
        ("unmask_item", "OMA", none.clone()),
        ("add_item", "OMAT", none.clone()),
        ("change_item", "OMAT", none.clone()),
        ("tell_item", "OMAT", none.clone()),
        ("finish_item", "OMAT", none.clone()),
        ("withdraw_item", "OMAT", none.clone()),
        ("reopen_item", "OMAT", none.clone()),
        ("take_item", "OMAT", none.clone()),
        ("pass_on_item", "OMAT", none.clone()),
        ("close_sheet", "OMA", none.clone()),
        ("readdress_sheet", "OMA", none.clone()),
        ("read_back", "OMA", none.clone()),
        ("accept_sheet", "OMA", none.clone()),
        ("settle_sheet", "OM", none.clone()),
        ("check_paper", "OMAT", none.clone()),
        ("type_back", "OMAT", none.clone()),
        ("start_outage", "OMAT", none.clone()),
        ("end_outage", "OMAT", none.clone()),
        ("leave_items", "OM", json!({"leave": 1})),
        ("cover_leave", "OM", json!({"leave": 1, "takers": []})),
        ("handover_settings", "OMFAT", none.clone()),
        ("save_handover_settings", "OM", none.clone()),
        ("rulebook", "OMFAT", none.clone()),
        ("edition", "OMFAT", none.clone()),
        ("rule_history", "OMFAT", none.clone()),
        ("compare_editions", "OMFAT", none.clone()),
        ("read_edition", "OMFAT", none.clone()),
        ("begin_draft", "OM", none.clone()),
        ("save_draft", "OM", none.clone()),
        ("drop_draft", "OM", none.clone()),
        ("issue_edition", "OM", none.clone()),
        ("compare_with_draft", "OM", none.clone()),
        ("starting_book", "OM", none.clone()),
        ("grant_exemption", "OM", none.clone()),
        ("end_exemption", "OM", none.clone()),
        ("discipline", "OM", none.clone()),
        ("save_discipline", "OM", none.clone()),
        ("set_wage", "OM", none.clone()),
        ("offences", "OMFAT", none.clone()),
        ("offence", "OMFAT", none.clone()),
        ("reportable", "OMFA", none.clone()),
        ("report_offence", "OMFA", none.clone()),
        ("answer_offence", "OMFAT", none.clone()),
        ("confirm_offence", "OM", none.clone()),
        ("dismiss_offence", "OM", none.clone()),
        ("overturn_offence", "OM", none.clone()),
        ("recount_offence", "OM", none.clone()),
        ("discipline_today", "OMFAT", none.clone()),
        ("rulings", "OMFAT", none.clone()),
        ("ruling", "OMFAT", none.clone()),
        ("ask_ruling", "OMFAT", none.clone()),
        ("make_ruling", "OM", none.clone()),
        ("rewards", "OMFAT", none.clone()),
        ("decide_reward", "OM", none.clone()),
        ("give_reward", "OM", none.clone()),
        ("complete_reward", "OM", none.clone()),
        ("set_reward_rate", "OM", none.clone()),
        ("rulebook_pdf", "OMFAT", none.clone()),
        ("rulebook_text", "OM", none.clone()),
        ("rulebook_file", "OM", none.clone()),
        ("today", "OMFAT", none.clone()),
        ("audit", "OM", none.clone()),
        ("backups", "OM", none.clone()),
        ("make_backup", "OM", none.clone()),
        ("restore_backup", "O", json!({"file": "none.db"})),
        ("rota_pdf", "OMFAT", none.clone()),
        ("slips_pdf", "OMF", paper.clone()),
        ("rota_xlsx", "OMF", none.clone()),
        ("rota_ics", "OMF", paper),
        ("leave_slip", "OM", json!({"leave": 1, "language": "en"})),
        ("handover_pdf", "OMAT", json!({"sheet": null, "language": "en"})),
        ("digest_pdf", "OMFAT", none.clone()),
        ("note_figures_pdf", "OM", none.clone()),
        ("notes_xlsx", "OM", none.clone()),
        ("notes_csv", "OM", none.clone()),
        ("meeting_pdf", "OMFAT", none.clone()),
        ("roster_xlsx", "OMF", none.clone()),
        ("roster_csv", "OMF", none.clone()),
        ("roster_template", "OMF", none.clone()),
        ("roster_preview", "OM", none.clone()),
        ("import_holidays", "OM", none),
    ]
}

/// The weakest first: what a stronger one removes was still there when the weaker one asked.
const ROLES: [(char, &str); 5] = [('T', "021"), ('A', "006"), ('F', "003"), ('M', "002"), ('O', "001")];

/// A shop in which the manager has a leave and a wish, both with the id 1.
fn shop() -> Shop {
    let shop = Shop::staffed();
    let days = json!({"from": "2027-01-11", "to": "2027-01-12"});
    shop.must("ask_leave", json!({"staff": 2, "leave": "annual", "days": days, "reason": "", "cover": ""}));
    shop.must("set_wishes", json!({"staff": 2, "days": ["2027-01-20"], "wish": "rather_not", "shift": null, "note": ""}));
    shop
}

fn ask(shop: &Shop, name: &str, args: Value) -> Option<Fault> {
    let call = shop.desk.call(name, args.clone(), shop.now).err();
    let call = match call {
        Some(Fault::UnknownCommand { .. }) => shop.desk.document(name, args.clone(), shop.now).err(),
        other => other,
    };
    match call {
        Some(Fault::UnknownCommand { .. }) => shop.desk.import(name, "x.csv", Vec::new(), args, shop.now).err(),
        other => other,
    }
}

#[test]
fn every_command_stands_in_the_table_of_this_test() {
    let known: Vec<&str> = table().iter().map(|(name, ..)| *name).collect();
    for command in commands() {
        assert!(known.contains(&command.name), "{} has no line: say here whom it serves", command.name);
    }
    assert_eq!(known.len(), commands().count(), "no line without its command");
}

#[test]
fn each_command_serves_exactly_the_roles_of_its_line() {
    let shop = shop();
    for (letter, number) in ROLES {
        for (name, roles, args) in table().into_iter().filter(|(_, _, args)| !args.is_null()) {
            shop.become_(number);
            let fault = ask(&shop, name, args);
            let refused = matches!(fault, Some(Fault::NotAllowed { .. }));
            assert_eq!(!refused, roles.contains(letter), "{name} asked by role {letter}: {fault:?}");
        }
    }
}

#[test]
fn nobody_gets_anything_before_signing_in_but_what_opens_the_shop() {
    let shop = shop().restarted();
    for (name, roles, args) in table().into_iter().filter(|(_, _, args)| !args.is_null()) {
        if !roles.starts_with('*') {
            let fault = ask(&shop, name, args);
            assert_eq!(fault, Some(Fault::Closed), "{name} without anybody signed in");
        }
    }
}

#[test]
fn the_open_commands_are_these_and_no_others() {
    let open: Vec<&str> =
        commands().filter(|c| c.admission == Admission::Anybody).map(|c| c.name).collect();
    let expected =
        ["shop_state", "found_shop", "open_sample", "leave_sample", "sign_in", "unlock", "lock", "restore_backup"];
    assert_eq!(open, expected, "whoever adds one here opens a door in the street");
}

#[test]
fn one_sees_and_asks_for_oneself_what_others_may_not() {
    let shop = shop();
    shop.become_("006");
    let own = json!({"staff": 4, "leave": "personal", "days": {"from": "2027-01-05", "to": "2027-01-05"}, "reason": "", "cover": ""});
    let id = shop.must("ask_leave", own);
    let list = shop.must("leave_list", json!({"from": "2027-01-01", "to": "2027-01-31", "staff": null}));
    assert_eq!(list.as_array().map(Vec::len), Some(1), "only the own request, not the manager's");
    shop.must("cancel_leave", json!({"leave": id}));
    shop.must("set_wishes", json!({"staff": 4, "days": ["2027-01-20"], "wish": "would_like", "shift": null, "note": ""}));
    let wishes = shop.must("wishes", json!({"from": "2027-01-01", "to": "2027-01-31", "staff": null}));
    assert_eq!(wishes.as_array().map(Vec::len), Some(1), "only the own wish");
    shop.must("remove_wish", json!({"wish": wishes[0]["id"]}));
}
