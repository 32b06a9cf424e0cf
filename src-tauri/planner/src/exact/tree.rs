//! Branching: a cell that is taken in part is first taken whole, later barred; columns are generated at every
//! node, and a node whose bound reaches the best rota is left. Run to its end it proves that nothing better
//! exists; cut short it is a dive.
//! Deliberately absent: which people take part (see `part`).

use crate::control::Control;
use crate::dice::Dice;
use crate::lead::Lead;
use crate::plan::Plan;
use crate::row;
use crate::rules::Row;

use super::master::{entries, Column, Master, Shares};
use super::price::{price, Wanted};
use super::{blend, whole, CRUMB};

/// A share this near to none or to one is taken for it.
const WHOLE: f64 = 1e-3;
/// Work of pricing a row, in the engine's units.
const PRICED: usize = 2_000;

/// Whose rows are chosen anew, and what they have to serve.
pub(crate) struct Task {
    pub takes_part: Vec<bool>,
    /// What is left of each link's need.
    pub needs: Vec<i32>,
    /// What the rows of all others cost.
    pub base: i64,
    /// Values barred, for each person one set of bits a day.
    pub barred: Vec<Vec<u64>>,
}

impl Task {
    /// Everybody's rows.
    pub(crate) fn whole(plan: &Plan) -> Self {
        let people = plan.people.len();
        Self {
            takes_part: vec![true; people],
            needs: plan.links.list.iter().map(|l| l.need).collect(),
            base: 0,
            barred: vec![vec![0; plan.model.days]; people],
        }
    }
}

/// What a search came to.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The best rows found below the cost to beat, by person; nobody's for those who take no part.
    pub rows: Option<Vec<Row>>,
    /// Whether nothing better exists.
    pub is_all: bool,
    /// Nodes looked at.
    pub nodes: usize,
}

/// What a node came to.
enum Node {
    /// Nothing below the cost to beat.
    Cut,
    /// One column a person: its cost, and whether the node is proved to hold nothing better.
    Whole(i64, Vec<Row>, bool),
    /// Still in fractions.
    Open(Shares),
    /// Nothing below the cost to beat in sight, but none proved.
    Hopeless,
    /// Time was over or the engine gave up.
    Lost,
}

/// A cell: person, day, value.
type Cell = (usize, usize, usize);

/// Cells taken together; the other side of the branch bars the first of them.
struct Branch {
    cell: Cell,
    saved: Vec<(usize, Vec<u64>)>,
    is_flipped: bool,
}

/// The search under way.
pub(crate) struct Tree<'t, 'l, 'm> {
    pub plan: &'t mut Plan<'m>,
    pub master: &'t mut Master<'l>,
    pub task: &'t mut Task,
    pub dice: &'t mut Dice,
    pub control: &'t Control<'t>,
    /// The cost to beat, everybody's rows included.
    pub beat: i64,
    /// Good duals, mixed into those of the moment.
    pub centre: Vec<f64>,
    /// Rounds of pricing at a node.
    pub rounds: usize,
    /// One in how many open cells is taken at a node, a rota soon but no proof; `None` takes one cell a node.
    pub one_in: Option<usize>,
    /// Nodes that are looked at after a better rota.
    pub patience: usize,
    /// Work after which the search is left where it stands.
    pub budget: usize,
    /// Rows priced so far.
    pub priced: usize,
    /// Where rotas found are told at once and those of others are heard of; for a search over everybody.
    pub lead: Option<&'t mut Lead<'m>>,
}

impl Tree<'_, '_, '_> {
    /// Searches until nothing is left, `most` nodes are seen or the budget is spent.
    pub(crate) fn search(&mut self, mut most: usize) -> Found {
        let mut found = Found::default();
        let mut is_sure = true;
        let mut path: Vec<Branch> = Vec::new();
        loop {
            found.nodes += 1;
            self.hear();
            match self.node() {
                Node::Lost => break,
                Node::Open(_) if found.nodes >= most || self.work() > self.budget => break,
                Node::Open(shares) => {
                    let cells = self.strongest(&shares);
                    is_sure &= cells.len() == 1;
                    let Some(branch) = self.take(&cells) else {
                        break;
                    };
                    path.push(branch);
                }
                node => {
                    match node {
                        Node::Whole(cost, rows, is_settled) => {
                            is_sure &= is_settled;
                            self.beat = cost;
                            self.offer(&rows);
                            found.rows = Some(rows);
                            most = most.min(found.nodes + self.patience);
                        }
                        Node::Hopeless => is_sure = false,
                        _ => {}
                    }
                    if !self.turn_back(&mut path) {
                        found.is_all = is_sure;
                        break;
                    }
                }
            }
        }
        path.iter().rev().for_each(|branch| self.put_back(branch));
        found
    }

    /// Hears of better rotas of others: those are to be beaten now.
    fn hear(&mut self) {
        if let Some(lead) = &mut self.lead {
            lead.listen();
            self.beat = self.beat.min(lead.best.total);
        }
    }

    /// Tells of a rota that beats all before it.
    fn offer(&mut self, rows: &[Row]) {
        if let Some(lead) = &mut self.lead {
            lead.offer(&self.plan.state(rows.to_vec()));
        }
    }

    /// Work done so far, the engine's and that of pricing; not taken from the clock, so that one seed gives one rota.
    pub(crate) fn work(&self) -> usize {
        self.master.effort() + PRICED * self.priced
    }

    /// Takes cells whole: all other values of their days are barred.
    fn take(&mut self, cells: &[Cell]) -> Option<Branch> {
        let mut saved: Vec<(usize, Vec<u64>)> = Vec::new();
        for &(person, day, value) in cells {
            if !saved.iter().any(|(p, _)| *p == person) {
                saved.push((person, self.task.barred[person].clone()));
            }
            self.task.barred[person][day] |= !(1u64 << value);
        }
        saved.iter().for_each(|(person, _)| self.bar(*person));
        Some(Branch {
            cell: *cells.first()?,
            saved,
            is_flipped: false,
        })
    }

    fn put_back(&mut self, branch: &Branch) {
        for (person, saved) in &branch.saved {
            self.task.barred[*person].clone_from(saved);
            self.bar(*person);
        }
    }

    /// Goes back to the last branch whose other side is unseen; `false` when there is none.
    fn turn_back(&mut self, path: &mut Vec<Branch>) -> bool {
        while let Some(mut branch) = path.pop() {
            self.put_back(&branch);
            if !branch.is_flipped {
                branch.is_flipped = true;
                let (person, day, value) = branch.cell;
                self.task.barred[person][day] |= 1 << value;
                self.bar(person);
                path.push(branch);
                return true;
            }
        }
        false
    }

    /// Bars the columns of a person that hold a barred value, and frees the others.
    fn bar(&mut self, person: usize) {
        let barred = &self.task.barred[person];
        let is_barred = |c: &Column| {
            c.row
                .iter()
                .zip(barred)
                .any(|(&v, bits)| bits >> v & 1 == 1)
        };
        self.master.bar(person, &is_barred);
    }

    /// Generates columns until the node is settled.
    fn node(&mut self) -> Node {
        let mut bound = f64::NEG_INFINITY;
        let mut last = f64::INFINITY;
        for round in 0.. {
            if self.control.is_over() {
                return Node::Lost;
            }
            let Some(shares) = self.master.solve(self.control) else {
                return Node::Lost;
            };
            let mut better = false;
            let mut next = None;
            let weights: &[f64] = if round == 0 {
                &[1.0, 0.7, 0.3]
            } else {
                &[0.8, 0.4]
            };
            for &weight in weights {
                let worth = blend(&shares.worth, &self.centre, weight);
                let priced = self.price(&worth);
                if self.control.is_over() {
                    return Node::Lost;
                }
                if priced.bound > bound {
                    bound = priced.bound;
                    next = Some(worth);
                }
                if whole(bound) as i64 + self.task.base >= self.beat {
                    return Node::Cut;
                }
                better |= add_priced(self.plan, self.master, &shares, priced.rows);
            }
            if !better {
                let priced = self.price(&shares.worth);
                if self.control.is_over() {
                    return Node::Lost;
                }
                bound = f64::max(bound, priced.bound);
                better = add_priced(self.plan, self.master, &shares, priced.rows);
            }
            self.centre = next.unwrap_or_else(|| blend(&shares.worth, &self.centre, 0.8));
            let is_slow = last - shares.value < 0.1 * (shares.value - bound).min(50.0);
            last = shares.value;
            if !better || shares.value - bound < 0.1 {
                return self.read(shares, bound);
            }
            let is_hopeless = whole(shares.value - 0.1) as i64 + self.task.base >= self.beat;
            if round >= self.rounds || (is_slow && !is_hopeless && round >= 2) {
                return match self.read(shares, bound) {
                    Node::Cut => Node::Hopeless,
                    _ if is_hopeless => Node::Hopeless,
                    node => node,
                };
            }
        }
        Node::Lost
    }

    fn price(&mut self, worth: &[f64]) -> super::price::Priced {
        self.priced += self.task.takes_part.iter().filter(|takes| **takes).count();
        let wanted = Wanted {
            worth,
            needs: &self.task.needs,
            people: &self.task.takes_part,
            barred: &self.task.barred,
            control: self.control,
        };
        price(&mut self.plan.people, &self.plan.links, &wanted, 1)
    }

    /// Whether the shares are whole already.
    fn read(&self, shares: Shares, bound: f64) -> Node {
        let shared = self.master.columns.iter().zip(&shares.share);
        let taken: Vec<&Column> = shared.filter(|(_, share)| **share > 1.0 - WHOLE).map(|(column, _)| column).collect();
        if taken.len() < self.task.takes_part.iter().filter(|t| **t).count() {
            return Node::Open(shares);
        }
        let mut rows: Vec<Row> = vec![Row::new(); self.task.takes_part.len()];
        taken.iter().for_each(|column| rows[column.person].clone_from(&column.row));
        let own: i64 = taken.iter().map(|column| column.cost).sum();
        let cost = self.task.base + own + self.master.missed_by(&rows, &self.task.needs);
        // They are proved the best of the node only where the bound comes near them.
        let is_settled = whole(bound) as i64 + self.task.base >= cost;
        match cost < self.beat {
            true => Node::Whole(cost, rows, is_settled),
            false if is_settled => Node::Cut,
            false => Node::Hopeless,
        }
    }

    /// The cells that are taken most without being taken whole, the strongest first; one where a proof is wanted.
    fn strongest(&mut self, shares: &Shares) -> Vec<Cell> {
        let (days, values) = (self.plan.model.days, self.plan.model.shifts.len() + 1);
        let mut parts = vec![0.0; self.task.takes_part.len() * days * values];
        for (column, &share) in self.master.columns.iter().zip(&shares.share) {
            if share > 1e-9 {
                for (day, &value) in column.row.iter().enumerate() {
                    parts[(column.person * days + day) * values + value as usize] += share;
                }
            }
        }
        let open = |(_, part): &(usize, &f64)| **part > WHOLE && **part < 1.0 - WHOLE;
        let mut cells: Vec<(f64, usize)> = parts
            .iter()
            .enumerate()
            .filter(open)
            .map(|(cell, part)| (part + 0.1 * self.dice.fraction(), cell))
            .collect();
        cells.sort_by(|a, b| b.0.total_cmp(&a.0));
        let most = self.one_in.map_or(1, |n| 2 + cells.len() / n);
        let sure = if self.one_in.is_some() { 0.9 } else { 2.0 };
        let taken = cells
            .iter()
            .enumerate()
            .take_while(|(i, (part, _))| *i == 0 || *part > sure || (*i < most && *part > 0.6));
        taken
            .map(|(_, (_, c))| (c / values / days, c / values % days, c % values))
            .collect()
    }
}

/// Adds the priced rows that the programme lacks; whether any of them betters it.
pub(crate) fn add_priced(
    plan: &Plan,
    master: &mut Master,
    shares: &Shares,
    rows: Vec<Option<crate::path::Best>>,
) -> bool {
    let mut better = false;
    for (person, best) in rows.into_iter().enumerate() {
        let Some(best) = best else { continue };
        let Some(cost) = row::cost(&plan.people[person].rules, &best.row) else {
            continue;
        };
        let column = Column {
            person,
            row: best.row,
            cost,
        };
        let worth: f64 = entries(&plan.links, &column)
            .iter()
            .map(|&(l, n)| n * shares.worth[l])
            .sum();
        let gain = cost as f64 - worth - shares.person[person];
        better |= master.add(column) && gain < -CRUMB;
    }
    better
}
