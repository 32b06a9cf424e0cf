//! Learning: mentors, probation, typing, the training log, questions, quizzes, knowledge pages and reviews.

use super::table::commands;
use super::Admission::{Holder};
use super::Nothing;
use crate::{knowledge, pairing, probation, question, quiz, review, training, typing};
use domain::access::Right::*;

commands! {
    calls {
        pairings(Nothing) -> pairing::PairingsView = pairing::view, Holder(KeepPairings);
        mentors_for(pairing::AskMentors) -> Vec<pairing::MentorRow> = pairing::mentors, Holder(KeepPairings);
        pair_up(pairing::PairUp) -> () = pairing::pair_up, Holder(KeepPairings);
        end_pairing(pairing::EndPairing) -> () = pairing::end, Holder(KeepPairings);
        probation(probation::WhichCohort) -> probation::ProbationView = probation::view, Holder(SeeTraining);
        learner(probation::WhichLearner) -> probation::LearnerView = probation::learner, Holder(SeeTraining);
        tick_milestone(probation::tick::TickMilestone) -> () = probation::tick::tick, Holder(TickMilestones);
        untick_milestone(probation::tick::UntickMilestone) -> () = probation::tick::untick, Holder(TickMilestones);
        decide_probation(probation::decide::DecideProbation) -> domain::ids::DecisionId = probation::decide::decide, Holder(DecideProbation);
        save_track(probation::track::SaveTrack) -> domain::ids::TrackId = probation::track::save, Holder(DecideProbation);
        put_on_track(probation::track::PutOnTrack) -> () = probation::track::put_on, Holder(DecideProbation);
        save_remind(probation::track::SaveRemind) -> () = probation::track::save_remind, Holder(DecideProbation);
        training_today(Nothing) -> probation::today::TrainingToday = probation::today::today, Holder(SeeTraining);
        typing_tests(Nothing) -> typing::TypingView = typing::view, Holder(TakeTypingTest);
        begin_typing(typing::BeginTyping) -> typing::TypingBegun = typing::begin, Holder(TakeTypingTest);
        finish_typing(typing::FinishTyping) -> typing::TypingResult = typing::finish, Holder(TakeTypingTest);
        training_log(training::WhichTraining) -> training::TrainingLog = training::log, Holder(SeeTraining);
        add_training(training::AddTraining) -> () = training::add, Holder(KeepTraining);
        strike_training(training::StrikeTraining) -> () = training::strike, Holder(KeepTraining);
        save_skills(training::SaveSkills) -> () = training::save_skills, Holder(KeepTraining);
        check_skill(training::CheckSkill) -> () = training::check, Holder(KeepTraining);

        question_bank(Nothing) -> question::BankView = question::bank, Holder(KeepQuestions);
        find_questions(question::FindQuestions) -> question::FoundQuestions = question::find, Holder(KeepQuestions);
        question(question::WhichQuestion) -> question::QuestionView = question::one, Holder(KeepQuestions);
        save_question(question::SaveQuestion) -> domain::ids::QuestionId = question::save, Holder(KeepQuestions);
        decide_questions(question::DecideQuestions) -> () = question::decide, Holder(KeepQuestions);
        expire_questions(question::ExpireQuestions) -> u32 = question::expire, Holder(KeepQuestions);
        propose_phrases(question::ProposePhrases) -> u32 = question::propose, Holder(KeepQuestions);
        save_question_category(question::category::SaveQuestionCategory) -> domain::ids::QuestionCategoryId = question::category::save, Holder(KeepQuestions);
        remove_question_category(question::category::WhichCategory) -> () = question::category::remove, Holder(KeepQuestions);
        import_questions(question::import::ImportQuestions) -> question::import::QuestionsImported = question::import::import, Holder(KeepQuestions);

        quizzes(Nothing) -> quiz::Quizzes = quiz::list, Holder(TakeQuizzes);
        save_quiz(quiz::SaveQuiz) -> domain::ids::QuizId = quiz::save, Holder(RunQuizzes);
        move_quiz(quiz::MoveQuiz) -> () = quiz::move_on, Holder(RunQuizzes);
        begin_attempt(quiz::WhichQuiz) -> quiz::view::AttemptView = quiz::take::begin, Holder(TakeQuizzes);
        open_attempt(quiz::take::WhichAttempt) -> quiz::view::AttemptView = quiz::take::open, Holder(TakeQuizzes);
        give_answer(quiz::take::GiveAnswer) -> quiz::take::Standing = quiz::take::answer, Holder(TakeQuizzes);
        attempt_beat(quiz::take::Beat) -> quiz::take::Standing = quiz::take::beat, Holder(TakeQuizzes);
        hand_in_attempt(quiz::take::Beat) -> quiz::view::AttemptResult = quiz::take::hand_in, Holder(TakeQuizzes);
        attempt_result(quiz::take::WhichAttempt) -> quiz::view::AttemptResult = quiz::take::result, Holder(TakeQuizzes);
        mark_answer(quiz::take::MarkAnswer) -> () = quiz::take::mark_answer, Holder(RunQuizzes);
        begin_paper(quiz::paper::BeginPaper) -> domain::ids::AttemptId = quiz::paper::begin, Holder(RunQuizzes);
        type_quiz_back(quiz::paper::TypeBack) -> quiz::paper::TypedBack = quiz::paper::type_back, Holder(RunQuizzes);
        quiz_results(quiz::WhichQuiz) -> quiz::results::QuizResults = quiz::results::quiz, Holder(SeeResults);
        knowledge(quiz::results::WhichPerson) -> quiz::results::Knowledge = quiz::results::knowledge, Holder(TakeQuizzes);
        teaching(Nothing) -> quiz::results::Teaching = quiz::results::teaching, Holder(SeeResults);

        knowledge_pages(knowledge::FindPages) -> knowledge::KnowledgeView = knowledge::list, Holder(ReadKnowledge);
        knowledge_page(knowledge::WhichPage) -> knowledge::PageView = knowledge::one, Holder(ReadKnowledge);
        compare_pages(knowledge::ComparePages) -> knowledge::ComparedPages = knowledge::compared, Holder(ReadKnowledge);
        knowledge_today(Nothing) -> knowledge::KnowledgeToday = knowledge::today, Holder(ReadKnowledge);
        save_page(knowledge::write::SavePage) -> knowledge::write::PageSaved = knowledge::write::save, Holder(ReadKnowledge);
        answer_by_page(knowledge::write::AnswerByPage) -> () = knowledge::write::answer_by, Holder(KeepKnowledge);
        decide_page(knowledge::write::DecidePage) -> () = knowledge::write::decide, Holder(KeepKnowledge);
        retire_page(knowledge::write::RetirePage) -> () = knowledge::write::retire, Holder(KeepKnowledge);
        scripts(knowledge::script::InWhichLanguage) -> knowledge::script::ScriptsView = knowledge::script::list, Holder(ReadKnowledge);
        save_script(knowledge::script::SaveScript) -> domain::ids::ScriptId = knowledge::script::save, Holder(KeepKnowledge);
        my_review(Nothing) -> review::take::ReviewView = review::take::mine, Holder(TakeReviews);
        answer_review(review::take::AnswerReview) -> review::take::ReviewAnswered = review::take::answer, Holder(TakeReviews);
        reviews_today(Nothing) -> review::ReviewsToday = review::today, Holder(TakeReviews);
        review_outlook(review::WhichOutlook) -> review::OutlookView = review::outlook, Holder(PlanReviews);
        set_reviews(domain::review::ReviewSetting) -> () = review::set, Holder(PlanReviews);
    }
    documents {
        probation_pdf(probation::print::ProbationPaper) = probation::print::sheet, Holder(SeeTraining);
        questions_gift(question::file::QuestionsFile) = question::file::gift, Holder(KeepQuestions);
        questions_xlsx(question::file::QuestionsFile) = question::file::xlsx, Holder(KeepQuestions);
        questions_template(question::file::QuestionTemplate) = question::file::template, Holder(KeepQuestions);
        quiz_pdf(quiz::paper::QuizPaper) = quiz::paper::pdf, Holder(RunQuizzes);
        scripts_pdf(knowledge::script::InWhichLanguage) = knowledge::script::pdf, Holder(ReadKnowledge);
    }
    imports {
        questions_preview -> question::import::QuestionPreview = question::import::preview, Holder(KeepQuestions);
    }
}
