//! Everything that can go wrong for a person, as `kind` and data. The screen words it in the reader's language.

use domain::access::Right;
use domain::apart::ApartProblem;
use domain::attachment::PictureProblem;
use domain::calendar::HolidayProblem;
use domain::complaint::ComplaintProblem;
use domain::customer::CustomerProblem;
use domain::extension::ExtensionProblem;
use domain::figures::FigureProblem;
use domain::handover::item::ItemProblem;
use domain::handover::sheet::SheetProblem;
use domain::knowledge::PageProblem;
use domain::launch::LaunchProblem;
use domain::leave::LeaveProblem;
use domain::ledger::rules::LedgerProblem;
use domain::meeting::MeetingProblem;
use domain::note::NoteProblem;
use domain::need::NeedProblem;
use domain::pairing::PairingProblem;
use domain::offence::warning::Warning;
use domain::offence::OffenceProblem;
use domain::patrol::PatrolProblem;
use domain::product::ProductProblem;
use domain::question::QuestionProblem;
use domain::quiz::QuizProblem;
use domain::review::ReviewProblem;
use domain::reward::RewardProblem;
use domain::probation::ProbationProblem;
use domain::rota::edit::LockedCell;
use domain::rulebook::RulebookProblem;
use domain::ruling::RulingProblem;
use domain::shift::ShiftProblem;
use domain::sign_in::SecretProblem;
use domain::staff::StaffProblem;
use domain::training::TrainingProblem;
use domain::typing::TypingProblem;
use serde::Serialize;
use store::StoreFault;
use ts_rs::TS;

/// Why something was not done. Nothing was changed when one of these comes back.
#[derive(Clone, Debug, PartialEq, Serialize, TS, thiserror::Error)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[error("{self:?}")]
pub enum Fault {
    /// The shop needs a password: nobody has opened it since the start.
    Closed,
    /// The screen is locked.
    Locked,
    /// The role lacks the right.
    NotAllowed { right: Right },
    /// A wrong number, password or PIN; after `tries_left` more the waits begin.
    WrongSecret { tries_left: u32 },
    /// There is no PIN to be right: a password opens the screen, if there is one.
    NoPin { has_password: bool },
    /// Too many wrong tries: come back in so many seconds.
    Wait { seconds: i64 },
    /// What was asked for is not there.
    NotFound { what: String },
    /// A staff member that cannot be saved.
    InvalidStaff { problems: Vec<StaffProblem> },
    /// A shift system that cannot be saved.
    InvalidSystem { problems: Vec<ShiftProblem> },
    /// Needs that cannot be saved.
    InvalidNeeds { problems: Vec<NeedProblem> },
    /// A pair to keep apart that cannot be saved.
    InvalidApart { problems: Vec<ApartProblem> },
    /// A longer shift that cannot be entered.
    InvalidExtension { problems: Vec<ExtensionProblem> },
    /// A leave that cannot be saved or decided.
    InvalidLeave { problems: Vec<LeaveProblem> },
    /// A holiday file that cannot be read.
    InvalidHolidays { problems: Vec<HolidayProblem> },
    /// A note that cannot be saved, answered or collected.
    InvalidNote { problems: Vec<NoteProblem> },
    /// Something about a meeting that cannot be saved.
    InvalidMeeting { problems: Vec<MeetingProblem> },
    /// A password or PIN that will not do.
    InvalidSecret { problem: SecretProblem },
    /// Something about a customer that cannot be saved, looked up or shown.
    InvalidCustomer { problem: CustomerProblem },
    /// A complaint that cannot be kept or moved on.
    InvalidComplaint { problems: Vec<ComplaintProblem> },
    /// A mentor and a trainee who cannot be paired, or a pairing that cannot end so.
    InvalidPairing { problems: Vec<PairingProblem> },
    /// Something about a probation that cannot be saved or decided.
    InvalidProbation { problems: Vec<ProbationProblem> },
    /// A typing test that does not count.
    InvalidTyping { problem: TypingProblem },
    /// Something of the training log that cannot be saved.
    InvalidTraining { problems: Vec<TrainingProblem> },
    /// Something of the patrol that cannot be saved or moved on.
    InvalidPatrol { problems: Vec<PatrolProblem> },
    /// A product that cannot be kept, asked for or asked again.
    InvalidProduct { problems: Vec<ProductProblem> },
    /// A launch or a class that cannot be kept or moved on.
    InvalidLaunch { problems: Vec<LaunchProblem> },
    /// A question that cannot be kept or moved on.
    InvalidQuestion { problems: Vec<QuestionProblem> },
    /// A quiz that cannot be kept, begun or answered.
    InvalidQuiz { problems: Vec<QuizProblem> },
    /// A knowledge page that cannot be kept or decided.
    InvalidPage { problems: Vec<PageProblem> },
    /// Something about reviews that cannot be kept.
    InvalidReview { problems: Vec<ReviewProblem> },
    /// Service figures that cannot be kept.
    InvalidFigures { problems: Vec<FigureProblem> },
    /// Something that is not entered into the ledger.
    InvalidLedger { problems: Vec<LedgerProblem> },
    /// Something of the rule book that cannot be saved or issued.
    InvalidRulebook { problems: Vec<RulebookProblem> },
    /// Something about an offence that cannot be done.
    InvalidOffence { problem: OffenceProblem },
    /// Something to know first; whoever has read it may go on.
    Warned { warnings: Vec<Warning> },
    /// A ruling that cannot be asked for or made.
    InvalidRuling { problem: RulingProblem },
    /// A reward that cannot be decided, or a rate that cannot be set.
    InvalidReward { problem: RewardProblem },
    /// A file that is not taken as a picture.
    BadPicture { problem: PictureProblem },
    /// A handover item that cannot be saved or moved on.
    InvalidItem { problems: Vec<ItemProblem> },
    /// A handover sheet that cannot be closed, read back, accepted or addressed.
    InvalidSheet { problem: SheetProblem },
    /// Leave that is not signed while these open items have no taker (HND-05).
    ItemsWithoutTaker { codes: Vec<String> },
    /// A field that must be filled.
    EmptyField { field: String },
    /// Cells that may not be changed.
    LockedCells { cells: Vec<LockedCell> },
    /// Somebody published meanwhile; the month is at this version now.
    Stale { version: u32 },
    /// It stands on a rota and cannot be deleted.
    InUse { what: String },
    /// A rota is being generated already.
    Busy,
    /// There is no shop yet, or its file cannot be used.
    NoShop,
    /// There is a shop already.
    AlreadyFounded,
    /// The disk is full.
    DiskFull,
    /// The disk or the file cannot be written.
    ReadOnly,
    /// The shop's file is damaged.
    Damaged,
    /// The file was written by a newer version of the program.
    NewerFile,
    /// Something else with the file.
    Storage { detail: String },
    /// A chosen file that cannot be used.
    BadFile { problem: FileProblem },
    /// A call that the door does not understand: a mistake in the program.
    BadArguments { detail: String },
    /// A command that does not exist: a mistake in the program.
    UnknownCommand { name: String },
}

/// What is wrong with a chosen file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileProblem {
    /// Broken inside.
    Damaged,
    /// Larger than the program reads.
    TooLarge,
    /// Neither XLSX nor CSV.
    NotASpreadsheet,
    /// Under a password.
    Encrypted,
    /// Nothing in it.
    Empty,
    /// No column with agent numbers.
    NoNumberColumn,
    /// No column with the times of orders.
    NoTimeColumn,
    /// Such a column, but no times in it.
    NoTimes,
    /// No column with nicknames.
    NoNickColumn,
    /// No column with codes of listings.
    NoCodeColumn,
    /// No column with questions.
    NoQuestionColumn,
    /// Not a text.
    NotAText,
}

impl From<StoreFault> for Fault {
    fn from(fault: StoreFault) -> Fault {
        match fault {
            StoreFault::DiskFull => Fault::DiskFull,
            StoreFault::ReadOnly => Fault::ReadOnly,
            StoreFault::Damaged | StoreFault::NotOurs => Fault::Damaged,
            StoreFault::NewerFile { .. } => Fault::NewerFile,
            StoreFault::InUse => Fault::InUse { what: String::new() },
            StoreFault::NotFound => Fault::NotFound { what: String::new() },
            other => Fault::Storage { detail: other.to_string() },
        }
    }
}

impl From<PageProblem> for Fault {
    fn from(problem: PageProblem) -> Fault {
        Fault::InvalidPage { problems: vec![problem] }
    }
}

impl Fault {
    /// What is wrong with a handover item.
    pub(crate) fn item(problem: ItemProblem) -> Fault {
        Fault::InvalidItem { problems: vec![problem] }
    }

    /// What is wrong with a handover sheet.
    pub(crate) fn sheet(problem: SheetProblem) -> Fault {
        Fault::InvalidSheet { problem }
    }

    /// Something that is not there, by what it is.
    pub fn not_found(what: &str) -> Fault {
        Fault::NotFound { what: what.to_owned() }
    }
}
