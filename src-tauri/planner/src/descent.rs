//! The first legal rota, person by person, and then the plainest betterment: each person in turn gets the
//! best row for the rota as it stands, until nobody's row can be bettered.
//! Deliberately absent: steps that make a rota worse for a while (see `anneal`).

use crate::control::Control;
use crate::dice::Dice;
use crate::plan::{Plan, Room, State};
use crate::row;

/// A first legal rota: everybody in turn takes the best row beside those already there.
pub(crate) fn first(plan: &mut Plan, dice: &mut Dice, control: &Control, room: &mut Room) -> State {
    let mut state = plan.state(plan.seeds.clone());
    let off = vec![0; plan.model.days];
    let mut order: Vec<usize> = (0..plan.people.len()).collect();
    dice.shuffle(&mut order);
    order
        .iter()
        .for_each(|&p| plan.replace(&mut state, p, off.clone()));
    for &p in &order {
        let seed = plan.seeds[p].clone();
        let best = if control.is_over() {
            None
        } else {
            best_row(plan, &mut state, p, room)
        };
        plan.replace(&mut state, p, best.unwrap_or(seed));
    }
    state
}

/// Gives whoever has no legal row the best one beside the others, or the row that does the least harm; however little time is left.
pub(crate) fn mend(plan: &mut Plan, state: &mut State, room: &mut Room) {
    for p in 0..plan.people.len() {
        if row::cost(&plan.people[p].rules, &state.rows[p]).is_none() {
            let best = best_row(plan, state, p, room);
            let seed = plan.seeds[p].clone();
            plan.replace(state, p, best.unwrap_or(seed));
        }
    }
}

fn best_row(plan: &mut Plan, state: &mut State, p: usize, room: &mut Room) -> Option<Vec<u8>> {
    plan.prices(state, p, &mut room.price);
    plan.people[p]
        .best(&room.price, &mut room.sweep)
        .map(|best| best.row)
}

/// Betters row after row until none can be bettered or time is up.
pub(crate) fn settle(
    plan: &mut Plan,
    state: &mut State,
    dice: &mut Dice,
    control: &Control,
    room: &mut Room,
) {
    let mut order: Vec<usize> = (0..plan.people.len()).collect();
    loop {
        dice.shuffle(&mut order);
        let mut better = false;
        for &p in &order {
            if control.is_over() {
                return;
            }
            better |= plan.improve(state, p, room);
        }
        if !better {
            return;
        }
    }
}
