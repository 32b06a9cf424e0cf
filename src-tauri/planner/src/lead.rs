//! The best rota so far and the proved bound, told as they come and shared with a second searcher.
//! Deliberately absent: how either is found.

use std::sync::Arc;

use crate::control::Progress;
use crate::model::Model;
use crate::outcome::Rota;
use crate::plan::State;
use crate::race::Meeting;
use crate::score::{score, to_rota, Score};

/// The best so far.
pub(crate) struct Lead<'a> {
    model: &'a Model,
    pub best: State,
    pub bound: Option<i64>,
    is_told: bool,
    pub meeting: Arc<Meeting>,
    on_progress: &'a mut dyn FnMut(&Progress),
}

impl<'a> Lead<'a> {
    pub(crate) fn new(model: &'a Model, best: State, on_progress: &'a mut dyn FnMut(&Progress)) -> Self {
        Self { model, best, bound: None, is_told: false, meeting: Arc::default(), on_progress }
    }

    /// Takes a rota that is as good as the best so far, and tells of it if it is better.
    pub(crate) fn offer(&mut self, state: &State) {
        let is_news = state.total < self.best.total || !self.is_told;
        if is_news || state.total == self.best.total {
            self.best.clone_from(state);
        }
        if is_news {
            self.tell();
        }
    }

    /// Tells of the best rota and bound.
    pub(crate) fn tell(&mut self) {
        let (rota, score) = self.scored();
        let bound = self.penalty_bound(score.penalty);
        self.is_told = true;
        let is_legal = score.is_legal();
        (self.on_progress)(&Progress { rota: &rota, penalty: score.penalty, bound, is_legal });
    }

    pub(crate) fn scored(&self) -> (Rota, Score) {
        let rota = to_rota(&self.best.rows);
        let score = score(self.model, &rota);
        (rota, score)
    }

    /// The bound on the search's cost, told as a bound on the penalty: what broken hard rules cost is left out of both.
    pub(crate) fn penalty_bound(&self, penalty: i64) -> Option<i64> {
        let broken = self.best.total - penalty;
        self.bound.map(|bound| (bound - broken).clamp(0, penalty.max(0)))
    }

    pub(crate) fn is_proved(&self) -> bool {
        self.bound.is_some_and(|bound| bound >= self.best.total)
    }

    /// Exchanges the best rota with the second searcher.
    pub(crate) fn listen(&mut self) {
        if let Some(better) = self.meeting.exchange(&self.best) {
            self.offer(&better);
        }
    }

    /// Raises the proved bound on the search's cost.
    #[cfg(feature = "exact")]
    pub(crate) fn raise_bound(&mut self, bound: f64) {
        let whole = crate::exact::whole(bound) as i64;
        if self.bound.is_none_or(|known| whole > known) {
            self.bound = Some(whole);
            self.tell();
        }
    }
}
