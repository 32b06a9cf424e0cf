//! The heads of a table: which columns they name. What a column is called and means, each kind of file says for itself.

use super::Table;

impl Table {
    /// The column that `of` finds for each head, a second one of a name left out; and the heads that name none.
    pub(crate) fn columns<C: Copy + PartialEq>(&self, of: impl Fn(&str) -> Option<C>) -> (Vec<Option<C>>, Vec<String>) {
        let (mut columns, mut ignored): (Vec<Option<C>>, Vec<String>) = (Vec::new(), Vec::new());
        for head in &self.header {
            let column = of(head).filter(|column| !columns.contains(&Some(*column)));
            if column.is_none() && !head.is_empty() {
                ignored.push(head.clone());
            }
            columns.push(column);
        }
        (columns, ignored)
    }
}

/// A head in small letters, without what people put around it: blanks, a star for "required", a remark in brackets.
pub(crate) fn plain_head(head: &str) -> String {
    let head = head.split(['(', '（', '[', '【']).next().unwrap_or_default();
    head.chars().filter(|c| !c.is_whitespace() && !matches!(c, '*' | ':' | '：' | '_' | '\u{feff}')).flat_map(char::to_lowercase).collect()
}
