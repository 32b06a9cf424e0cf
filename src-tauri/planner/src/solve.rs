//! The whole search: a first rota at once, then better ones until nothing better exists, time is up or
//! somebody stops it.
//! Deliberately absent: the steps themselves (`descent`, `anneal`, and `exact` with its proof), and plans of more
//! than two months (`long` cuts them up).

use std::sync::atomic::Ordering;
use std::sync::Arc;

use crate::anneal;
use crate::control::{Control, Options, Progress};
use crate::descent;
use crate::dice::Dice;
use crate::duty;
use crate::fault::{self, Fault};
use crate::lead::Lead;
use crate::long;
use crate::model::Model;
use crate::outcome::{Ended, Outcome, Rota};
use crate::path::Paths;
use crate::plan::{Plan, Room, State};
use crate::race;
use crate::score::{to_rota, to_rows};

/// Makes the best rota it can within the limits. `on_progress` hears of each better rota, the first one
/// included. There always is a rota: a person without any legal row gets the row that does the least
/// harm, and what it breaks is named in [`Outcome::broken`].
///
/// # Errors
/// A [`Fault`] when lengths or indices of the model do not fit together.
pub fn solve(
    model: &Model,
    options: &Options,
    control: &Control,
    on_progress: &mut dyn FnMut(&Progress),
) -> Result<Outcome, Fault> {
    fault::check(model)?;
    match long::is_long(model) {
        true => Ok(long::solve(model, options, control, on_progress)),
        false => Ok(solve_from(model, Begin::Anew, options, control, on_progress)),
    }
}

/// What a search begins from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Begin<'a> {
    /// Nothing.
    Anew,
    /// A rota that is known already; rows that break rules are replaced.
    From(&'a Rota),
    /// The same, but what its rows break may stay broken, by no more than it is.
    Beside(&'a Rota),
}

/// The search over a model that is not cut up.
pub(crate) fn solve_from(
    model: &Model,
    begin: Begin,
    options: &Options,
    control: &Control,
    on_progress: &mut dyn FnMut(&Progress),
) -> Outcome {
    let plan = match begin {
        Begin::Beside(rota) => Plan::beside(model, options.threads, rota),
        Begin::Anew | Begin::From(_) => Plan::new(model, options.threads),
    };
    let mut search = Search::new(plan, options, on_progress);
    match begin {
        Begin::From(rota) | Begin::Beside(rota) => search.go_on_from(rota, control),
        Begin::Anew => search.begin(control),
    }
    search.go_on_racing(options, control);
    let ended = search.ended(control);
    search.outcome(ended)
}

/// Combinations of counts in the nodes where only a first rota is wanted.
const FIRST_ROOM: usize = 48;

/// The first rota alone.
pub(crate) fn first_rota(model: &Model, options: &Options, control: &Control) -> Rota {
    let mut plan = Plan::with_room(model, options.threads, FIRST_ROOM);
    let state = descent::first(&mut plan, &mut Dice::new(options.seed), control, &mut Room::hurried());
    to_rota(&state.rows)
}

/// The search under way.
pub(crate) struct Search<'a> {
    pub plan: Plan<'a>,
    pub dice: Dice,
    pub room: Room,
    pub lead: Lead<'a>,
    /// Whether no second searcher anneals beside this one.
    #[cfg(feature = "exact")]
    pub is_alone: bool,
}

impl<'a> Search<'a> {
    fn new(plan: Plan<'a>, options: &Options, on_progress: &'a mut dyn FnMut(&Progress)) -> Self {
        let best = plan.state(plan.seeds.clone());
        Self {
            lead: Lead::new(plan.model, best, on_progress),
            plan,
            dice: Dice::new(options.seed),
            room: Room::hurried(),
            #[cfg(feature = "exact")]
            is_alone: options.threads < 2,
        }
    }

    fn begin(&mut self, control: &Control) {
        // The first search takes its time where bounds are outside the nodes: everybody's first legal row is there before.
        if self.plan.people.iter().any(Paths::is_wide) {
            self.lead.tell();
        }
        let state = descent::first(&mut self.plan, &mut self.dice, control, &mut self.room);
        self.lead.offer(&state);
        self.settle(state, control);
    }

    fn go_on_from(&mut self, rota: &Rota, control: &Control) {
        let mut state = self.plan.state(to_rows(rota));
        descent::mend(&mut self.plan, &mut state, &mut self.room);
        self.lead.offer(&state);
        self.settle(state, control);
    }

    /// Betters a rota row by row, and takes it if it is the best so far.
    pub(crate) fn settle(&mut self, mut state: State, control: &Control) {
        let (plan, dice, room) = (&mut self.plan, &mut self.dice, &mut self.room);
        descent::settle(plan, &mut state, dice, control, room);
        self.lead.offer(&state);
    }

    /// Lets a second searcher anneal meanwhile, when there is a thread for it.
    fn go_on_racing(&mut self, options: &Options, control: &Control) {
        if options.threads < 2 || self.is_trivial() {
            return self.go_on(options, control);
        }
        let (plan, start, meeting) = (
            self.plan.clone(),
            self.lead.best.clone(),
            Arc::clone(&self.lead.meeting),
        );
        std::thread::scope(|scope| {
            scope.spawn(|| race::run(plan, start, options.seed, &meeting, control));
            self.go_on(
                &Options {
                    threads: 1,
                    ..*options
                },
                control,
            );
            meeting.over.store(true, Ordering::Relaxed);
        });
        self.lead.listen();
    }

    #[cfg(feature = "exact")]
    fn go_on(&mut self, options: &Options, control: &Control) {
        if self.is_trivial() || !crate::exact::run(self, options, control) {
            self.anneal(options, control);
        }
    }

    #[cfg(not(feature = "exact"))]
    fn go_on(&mut self, options: &Options, control: &Control) {
        if !self.is_trivial() {
            self.anneal(options, control);
        }
    }

    /// Nothing to plan, or nothing left to better.
    fn is_trivial(&mut self) -> bool {
        let trivial = self.plan.model.days * self.plan.people.len() == 0 || self.lead.best.total == 0;
        if trivial {
            self.lead.bound = Some(self.lead.best.total);
        }
        trivial
    }

    fn anneal(&mut self, options: &Options, control: &Control) {
        let mut rounds = 0;
        while !control.is_over()
            && options.work.is_none_or(|work| rounds < work)
            && !self.lead.is_proved()
        {
            self.anneal_round(rounds, control);
            self.lead.listen();
            rounds += 1;
            if self.lead.best.total == 0 {
                self.lead.bound = Some(0);
            }
        }
    }

    /// One round of annealing from the best rota; each is longer than the one before.
    pub(crate) fn anneal_round(&mut self, number: u64, control: &Control) {
        let state = anneal::from_best(&self.plan, &self.lead.best, number, &mut self.dice, control);
        self.settle(state, control);
    }

    fn ended(&self, control: &Control) -> Ended {
        match () {
            () if self.lead.is_proved() => Ended::Proved,
            () if control.is_stopped() => Ended::Stopped,
            () => Ended::Limit,
        }
    }

    fn outcome(self, ended: Ended) -> Outcome {
        let (rota, score) = self.lead.scored();
        let bound = self.lead.penalty_bound(score.penalty);
        let duties = duty::deal(self.plan.model, &rota);
        let (penalty, gaps) = (score.penalty, score.gaps);
        Outcome {
            rota,
            penalty,
            bound,
            gaps,
            broken: score.broken,
            unmet: score.unmet,
            duties,
            ended,
        }
    }
}
