// Training: why something cannot be, and how a pairing stands.
import type { trainingProblems as source } from "../zh-CN/training-problems";

const pairing: (typeof source)["pairing"] = {
  same_person: () => "Nobody leads themselves", ends_before_start: () => "Ends before it begins", not_employed: (p) => `${p.name} is not employed all that time`, not_on_rota: (p) => `${p.name} is not on the rota, so they share no shift`, mentor_learns: (p) => `${p.name} is still learning then`, mentor_leads: (p) => `${p.name} leads ${p.trainee}; one leads one`, trainee_leads: (p) => `${p.name} leads somebody then`, no_trainee: (p) => `${p.name} is not on probation then`, no_shared_shift: (p) => `No shift that both may work (${p.name})`, kept_apart: (p) => `The shop keeps them and ${p.name} apart`, led_already: (p, f) => `Led by ${p.mentor} since ${f.day(p.since)}: a change begins on a later day`, no_reason: () => "Say why", too_long: (p) => `At most ${p.most} characters`, over: () => "It is over",
};
const standing: (typeof source)["standing"] = {
  together: () => "Same shift", trainee_off: () => "Trainee is off today", not_planned: () => "Not planned yet", mentor_rests: () => "Mentor rests", mentor_on_leave: (s, f) => `Mentor on leave until ${f.day(s.until)}`, mentor_gone: () => "Mentor has left", apart: () => "Different shifts",
};
const probation: (typeof source)["probation"] = {
  own_probation: () => "Nobody ticks or decides for themselves", no_probation: () => "No probation is entered", decided: () => "It is decided: take that back first", nothing_to_take_back: () => "There is no decision to take back", no_reason: () => "Say why", bad_day: (p, f) => `Between ${f.range(p)}`, not_longer: (p, f) => `Later than ${f.fullDay(p.after)}, by a year at most`, bad_tick: (p, f) => `Between ${f.range(p)}`, not_the_mentor: () => "Only today's mentor or the manager ticks", measured: () => "This one is measured, not ticked", ticked: () => "Ticked already", not_ticked: () => "Not ticked", bad_track: () => "A name, and one to thirty milestones", bad_milestone: (p) => `Milestone ${p.place} is incomplete or its numbers make no sense`, last_track: () => "One training plan has to stay", too_long: (p) => `At most ${p.most} characters`,
};
const typing: (typeof source)["typing"] = {
  over: () => "This test is over. Begin another one", clock_moved: () => "The computer's clock was changed, or the computer slept, during the test. It does not count; take it again", pasted: () => "Too much came at once to have been typed. It does not count", too_fast: (p) => `More than ${p.most} a minute is not believed. It does not count`, unfinished: () => "Ended before the minute was over. It does not count", nothing_typed: () => "Nothing was typed. It does not count", too_long: () => "Far more was typed than the passage has. It does not count",
};
const training: (typeof source)["training"] = {
  no_topic: () => "Say what was learned", bad_length: () => "Between a minute and a day", bad_day: (p) => (p.name ? `${p.name} was not employed on that day, or it has not come` : "That day has not come"), due_too_early: () => "The next time lies after this one", nobody: () => "Choose who took part", too_long: (p) => `At most ${p.most} characters`, no_reason: () => "Say why", struck: () => "It is struck out already", bad_skill: () => "A skill has a name; thirty at most",
};

export const trainingProblems = { pairing, standing, probation, typing, training };
