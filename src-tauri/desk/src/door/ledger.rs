//! The rule book, offences, rulings, rewards and the ledger.

use super::table::commands;
use super::Admission::{Holder};
use super::Nothing;
use crate::{ledger, offence, reward, rulebook, ruling};
use domain::access::Right::*;

commands! {
    calls {
        my_ledger(ledger::view::WhoseAccount) -> ledger::view::PersonAccount = ledger::view::account, Holder(OwnLedger);
        ledger_entry(ledger::view::WhichEntry) -> ledger::view::EntryView = ledger::view::entry, Holder(OwnLedger);
        ledger(Nothing) -> ledger::view::LedgerView = ledger::view::ledger, Holder(SeeLedger);
        ledger_entries(ledger::view::FindEntries) -> ledger::view::EntryPage = ledger::view::entries, Holder(SeeLedger);
        ledger_chart(Nothing) -> Vec<ledger::view::MonthPoint> = ledger::view::chart, Holder(SeeLedger);
        verify_ledger(Nothing) -> ledger::view::Verified = ledger::view::verify, Holder(SeeLedger);
        collect_fines(ledger::settle::Settle) -> Vec<domain::ids::EntryId> = ledger::settle::collect, Holder(Collect);
        refund_fines(ledger::settle::Settle) -> Vec<domain::ids::EntryId> = ledger::settle::refund, Holder(Collect);
        take_compensation(ledger::settle::Settle) -> Vec<domain::ids::EntryId> = ledger::settle::take_compensation, Holder(Collect);
        pay_rewards(ledger::settle::Settle) -> Vec<domain::ids::EntryId> = ledger::settle::pay, Holder(PayReward);
        spend_fund(ledger::act::SpendFund) -> domain::ids::EntryId = ledger::act::spend, Holder(Spend);
        count_cash(ledger::act::CountCash) -> domain::ids::EntryId = ledger::act::count, Holder(Spend);
        charge_damage(ledger::act::DamageToCharge) -> domain::ids::EntryId = ledger::act::charge, Holder(ChargeDamage);
        waive_debt(ledger::act::WaiveDebt) -> domain::ids::EntryId = ledger::act::waive, Holder(Waive);
        take_back_entry(ledger::correct::EntryToTakeBack) -> domain::ids::EntryId = ledger::correct::take_back, Holder(TakeBack);
        believe_clock(ledger::correct::BelieveClock) -> () = ledger::correct::believe_clock, Holder(CloseMonth);
        ledger_months(Nothing) -> Vec<ledger::month::MonthRow> = ledger::month::months, Holder(SeeLedger);
        close_month(ledger::month::WhichLedgerMonth) -> () = ledger::month::close, Holder(CloseMonth);
        fund_statement(ledger::month::WhichLedgerMonth) -> ledger::statement::StatementView = ledger::statement::view, Holder(OwnLedger);
        fund_statements(Nothing) -> Vec<ledger::statement::PublishedRow> = ledger::statement::list, Holder(OwnLedger);
        publish_statement(ledger::statement::StatementToPublish) -> domain::ids::StatementId = ledger::statement::publish, Holder(PublishStatement);
        save_fund_naming(ledger::statement::SaveNaming) -> () = ledger::statement::save_naming, Holder(PublishStatement);

        rulebook(Nothing) -> rulebook::RulebookView = rulebook::view, Holder(ReadRuleBook);
        edition(rulebook::WhichEdition) -> rulebook::EditionView = rulebook::edition, Holder(ReadRuleBook);
        rule_history(rulebook::WhichRule) -> Vec<rulebook::RuleVersion> = rulebook::history, Holder(ReadRuleBook);
        compare_editions(rulebook::TwoEditions) -> Vec<domain::rulebook::compare::ClausePair> = rulebook::compare_editions, Holder(ReadRuleBook);
        read_edition(rulebook::WhichEdition) -> () = rulebook::read, Holder(ReadRuleBook);
        begin_draft(Nothing) -> domain::ids::EditionId = rulebook::draft::begin, Holder(KeepRuleBook);
        save_draft(rulebook::draft::SaveDraft) -> () = rulebook::draft::save, Holder(KeepRuleBook);
        drop_draft(rulebook::WhichEdition) -> () = rulebook::draft::drop_draft, Holder(KeepRuleBook);
        issue_edition(rulebook::draft::IssueEdition) -> () = rulebook::draft::issue, Holder(KeepRuleBook);
        compare_with_draft(rulebook::draft::CompareWithDraft) -> Vec<domain::rulebook::compare::ClausePair> = rulebook::draft::compare_with, Holder(KeepRuleBook);
        starting_book(rulebook::starting::WhichStart) -> Vec<domain::rulebook::Clause> = rulebook::starting::starting, Holder(KeepRuleBook);
        grant_exemption(rulebook::GrantExemption) -> domain::ids::ExemptionId = rulebook::grant, Holder(KeepRuleBook);
        end_exemption(rulebook::EndExemption) -> () = rulebook::end_exemption, Holder(KeepRuleBook);
        discipline(Nothing) -> offence::setting::DisciplineView = offence::setting::view, Holder(KeepRuleBook);
        save_discipline(offence::setting::SaveDiscipline) -> () = offence::setting::save, Holder(KeepRuleBook);
        set_wage(offence::setting::SetWage) -> () = offence::setting::set_wage, Holder(KeepRuleBook);

        offences(offence::FindOffences) -> offence::OffenceList = offence::list, Holder(AnswerOffence);
        offence(offence::WhichOffence) -> offence::OffenceView = offence::one, Holder(AnswerOffence);
        reportable(offence::report::OnDay) -> offence::report::Reportable = offence::report::reportable, Holder(ReportOffence);
        report_offence(offence::report::ReportOffence) -> domain::ids::OffenceId = offence::report::report, Holder(ReportOffence);
        answer_offence(offence::report::AnswerOffence) -> () = offence::report::answer, Holder(AnswerOffence);
        confirm_offence(offence::judge::ConfirmOffence) -> () = offence::judge::confirm, Holder(JudgeOffence);
        dismiss_offence(offence::judge::EndOffence) -> () = offence::judge::dismiss, Holder(JudgeOffence);
        overturn_offence(offence::judge::EndOffence) -> () = offence::judge::overturn, Holder(JudgeOffence);
        recount_offence(offence::judge::RecountOffence) -> () = offence::judge::count_anew, Holder(JudgeOffence);
        discipline_today(Nothing) -> offence::today::DisciplineToday = offence::today::today, Holder(ReadRuleBook);

        rulings(ruling::FindRulings) -> ruling::RulingsView = ruling::list, Holder(ReadRuleBook);
        ruling(ruling::WhichRuling) -> ruling::RulingView = ruling::one, Holder(ReadRuleBook);
        ask_ruling(ruling::AskRuling) -> domain::ids::RulingId = ruling::ask, Holder(ReadRuleBook);
        make_ruling(ruling::MakeRuling) -> () = ruling::make, Holder(MakeRuling);

        rewards(reward::FindRewards) -> reward::RewardsView = reward::view, Holder(ReadRuleBook);
        decide_reward(reward::DecideReward) -> () = reward::decide, Holder(DecideRewards);
        give_reward(reward::GiveReward) -> domain::ids::RewardDecisionId = reward::give, Holder(DecideRewards);
        complete_reward(reward::CompleteReward) -> () = reward::complete, Holder(DecideRewards);
        set_reward_rate(reward::rate::SetRewardRate) -> domain::ids::RewardRateId = reward::rate::set_rate, Holder(DecideRewards);
    }
    documents {
        statement_pdf(ledger::print::StatementPaper) = ledger::print::pdf, Holder(OwnLedger);
        statement_xlsx(ledger::print::StatementPaper) = ledger::print::xlsx, Holder(OwnLedger);
        ledger_journal(ledger::export::LedgerJournal) = ledger::export::journal, Holder(SeeLedger);
        rulebook_pdf(rulebook::print::RulebookPaper) = rulebook::print::pdf, Holder(ReadRuleBook);
        rulebook_text(rulebook::WhichEdition) = rulebook::starting::text, Holder(KeepRuleBook);
    }
    imports {
        rulebook_file -> Vec<domain::rulebook::Clause> = rulebook::starting::read_file, Holder(KeepRuleBook);
    }
}
