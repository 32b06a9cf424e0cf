//! The table of roles and rights (SEC-01, SEC-04).

use domain::access::{may, rights_of, Right, Role, TABLE};

#[test]
fn sec_04_the_table_names_each_right_once_and_the_owner_has_them_all() {
    for (at, (right, roles)) in TABLE.iter().enumerate() {
        assert!(TABLE[..at].iter().all(|(r, _)| r != right), "{right:?} stands once");
        assert!(roles.contains(&Role::Owner), "{right:?} is never out of the owner's reach");
    }
    assert_eq!(rights_of(Role::Owner).len(), TABLE.len(), "all of them");
}

#[test]
fn sec_04_each_role_has_what_its_work_asks_for() {
    use Right::*;
    let agent = [
        SeeRota, AskLeave, SeeCustomers, KeepCustomers, UnmaskCustomers, Complaints, Patrol, KeepFigures, Handover, SignHandover, WriteNotes,
        ReadRuleBook, ReportOffence, AnswerOffence, OwnLedger, TakeQuizzes, ReadKnowledge, TakeReviews, SeeProducts, SeeTraining, TakeTypingTest, TickMilestones,
        OwnAccount,
    ];
    assert_eq!(rights_of(Role::Agent), agent, "agents see the published rota, serve customers, log and hand over");
    let trainee: Vec<Right> = agent.into_iter().filter(|right| ![UnmaskCustomers, SignHandover, ReportOffence, TickMilestones].contains(right)).collect();
    assert_eq!(rights_of(Role::Trainee), trainee, "trainees as well, but see nothing masked, sign no sheet, report nobody and tick nothing");
    let finance = rights_of(Role::Finance);
    for right in [SeeRota, Export, SeeStaff, AskLeave, OwnAccount] {
        assert!(finance.contains(&right), "finance reads: {right:?}");
    }
    for right in [SeeCustomers, UnmaskCustomers, Handover, SignHandover, Patrol, KeepFigures, PlanRota] {
        assert!(!finance.contains(&right), "finance plans nothing and serves nobody: {right:?}");
    }
    for right in [PlanRota, ManageStaff, DecideLeave, ReadAudit, Backup] {
        assert!(may(Role::Manager, right), "a manager may {right:?}");
        assert!(!may(Role::Agent, right) && !may(Role::Finance, right), "agents and finance may not {right:?}");
    }
    for right in [ManageOffice, Restore] {
        assert!(may(Role::Owner, right) && !may(Role::Manager, right), "only the owner may {right:?}");
    }
}

#[test]
fn sec_04_the_office_opens_the_shop_by_password() {
    let with: Vec<Role> = Role::ALL.into_iter().filter(|r| r.has_password()).collect();
    assert_eq!(with, [Role::Owner, Role::Manager, Role::Finance], "the others come in by PIN");
}
