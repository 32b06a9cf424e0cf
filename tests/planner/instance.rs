//! Reads the text format of the public shift scheduling benchmark instances into a model.
//! Shared by the suite and the `solve` example; deliberately absent: scoring.

use planner::{
    Band, Cell, Limit, Measure, Model, Person, Run, RunKind, Shift, Strength, Succession, Want,
    Wish, Wishes,
};

/// An instance with the names its rota is written with.
pub struct Instance {
    /// The task.
    pub model: Model,
    /// Shift names, in the file's order.
    pub shifts: Vec<String>,
}

struct Reader {
    model: Model,
    shifts: Vec<String>,
    people: Vec<String>,
    /// (first, then) by name, resolved once all shifts are known.
    successions: Vec<(usize, String, usize)>,
}

/// Reads an instance; an error names the line and the reason.
pub fn read(text: &str) -> Result<Instance, String> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = Reader {
        model: Model::default(),
        shifts: Vec::new(),
        people: Vec::new(),
        successions: Vec::new(),
    };
    let mut section = String::new();
    for (i, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if line.starts_with("SECTION_") {
            section = line.to_owned();
            continue;
        }
        reader
            .line(&section, line, i + 1)
            .map_err(|reason| format!("line {}: {reason}", i + 1))?;
    }
    reader.finish()
}

impl Reader {
    fn line(&mut self, section: &str, line: &str, at: usize) -> Result<(), String> {
        let parts: Vec<&str> = line.split(',').map(str::trim).collect();
        match section {
            "SECTION_HORIZON" => self.horizon(&parts),
            "SECTION_SHIFTS" => self.shift(&parts, at),
            "SECTION_STAFF" => self.person(&parts),
            "SECTION_DAYS_OFF" => self.days_off(&parts),
            "SECTION_SHIFT_ON_REQUESTS" => self.request(&parts, Wishes::For),
            "SECTION_SHIFT_OFF_REQUESTS" => self.request(&parts, Wishes::Against),
            "SECTION_COVER" => self.cover(&parts),
            "" => Err("text before the first section".to_owned()),
            other => Err(format!("unknown section {other}")),
        }
    }

    fn horizon(&mut self, parts: &[&str]) -> Result<(), String> {
        self.model.days = number(parts, 0)?;
        let weeks = self.model.days / 7;
        self.model.weekends = (0..weeks).map(|w| vec![7 * w + 5, 7 * w + 6]).collect();
        Ok(())
    }

    fn shift(&mut self, parts: &[&str], at: usize) -> Result<(), String> {
        let first = self.shifts.len();
        self.shifts.push(field(parts, 0)?.to_owned());
        self.model.shifts.push(Shift {
            minutes: number(parts, 1)?,
            ..Shift::default()
        });
        let after = parts
            .get(2)
            .copied()
            .unwrap_or("")
            .split('|')
            .map(str::trim)
            .filter(|s| !s.is_empty());
        self.successions
            .extend(after.map(|then| (first, then.to_owned(), at)));
        Ok(())
    }

    fn person(&mut self, parts: &[&str]) -> Result<(), String> {
        self.people.push(field(parts, 0)?.to_owned());
        let days = self.model.days;
        let mut person = Person {
            allowed: vec![false; self.shifts.len()],
            cells: vec![Cell::Free; days],
            ..Person::default()
        };
        let limit = |measure, min, max| Limit {
            measure,
            from: 0,
            to: days,
            carried: 0,
            min,
            max,
            strength: Strength::Hard,
        };
        for entry in field(parts, 1)?.split('|').filter(|e| !e.is_empty()) {
            let (name, most) = entry.split_once('=').ok_or(format!("no = in {entry}"))?;
            let shift = find(&self.shifts, name.trim())?;
            let most: u32 = most
                .trim()
                .parse()
                .map_err(|_| format!("not a number: {most}"))?;
            person.allowed[shift] = most > 0;
            person
                .limits
                .push(limit(Measure::Shift(shift), None, Some(most)));
        }
        let (most, least): (u32, u32) = (number(parts, 2)?, number(parts, 3)?);
        person
            .limits
            .push(limit(Measure::Minutes, Some(least), Some(most)));
        let kinds = [
            RunKind::LongestWork,
            RunKind::ShortestWork,
            RunKind::ShortestOff,
        ];
        for (i, kind) in kinds.into_iter().enumerate() {
            person.runs.push(Run {
                kind,
                days: number(parts, 4 + i)?,
                strength: Strength::Hard,
            });
        }
        person
            .limits
            .push(limit(Measure::Weekends, None, Some(number(parts, 7)?)));
        self.model.people.push(person);
        Ok(())
    }

    fn days_off(&mut self, parts: &[&str]) -> Result<(), String> {
        let person = find(&self.people, field(parts, 0)?)?;
        for i in 1..parts.len() {
            if !parts[i].is_empty() {
                let day = self.day(number(parts, i)?)?;
                self.model.people[person].cells[day] = Cell::Rest;
            }
        }
        Ok(())
    }

    fn request(&mut self, parts: &[&str], wishes: Wishes) -> Result<(), String> {
        let person = find(&self.people, field(parts, 0)?)?;
        let day = self.day(number(parts, 1)?)?;
        let want = Want::Shift(find(&self.shifts, field(parts, 2)?)?);
        let strength = Strength::Weight(number(parts, 3)?);
        self.model.people[person].wishes.push(Wish {
            day,
            want,
            wishes,
            strength,
        });
        Ok(())
    }

    fn cover(&mut self, parts: &[&str]) -> Result<(), String> {
        let day = self.day(number(parts, 0)?)?;
        let shift = find(&self.shifts, field(parts, 1)?)?;
        let (need, under, over) = (number(parts, 2)?, number(parts, 3)?, number(parts, 4)?);
        self.model.cover.push(Band {
            day,
            shifts: vec![shift],
            people: Vec::new(),
            need,
            under,
            over,
        });
        Ok(())
    }

    fn day(&self, day: usize) -> Result<usize, String> {
        if day < self.model.days {
            Ok(day)
        } else {
            Err(format!("day {day} is past the horizon"))
        }
    }

    fn finish(mut self) -> Result<Instance, String> {
        for (first, then, at) in std::mem::take(&mut self.successions) {
            let then =
                find(&self.shifts, &then).map_err(|reason| format!("line {at}: {reason}"))?;
            self.model.successions.push(Succession {
                first,
                then,
                strength: Strength::Hard,
            });
        }
        if self.model.days == 0 || self.people.is_empty() {
            return Err("no horizon or no staff in the file".to_owned());
        }
        Ok(Instance {
            model: self.model,
            shifts: self.shifts,
        })
    }
}

fn field<'a>(parts: &[&'a str], i: usize) -> Result<&'a str, String> {
    parts
        .get(i)
        .copied()
        .ok_or(format!("field {} is missing", i + 1))
}

fn number<T: std::str::FromStr>(parts: &[&str], i: usize) -> Result<T, String> {
    let text = field(parts, i)?;
    text.parse()
        .map_err(|_| format!("field {} is not a number: {text}", i + 1))
}

fn find(names: &[String], name: &str) -> Result<usize, String> {
    names
        .iter()
        .position(|n| n == name)
        .ok_or(format!("unknown name {name}"))
}
