//! A list that is mostly short: as long as it is, it needs no allocation.

use std::ops::{Deref, DerefMut};

/// Up to `N` items in place, more in a vector.
#[derive(Clone, Debug)]
pub enum Short<T, const N: usize> {
    /// As many of the items as the number says.
    Few([T; N], u8),
    /// All of them.
    Many(Vec<T>),
}

impl<T: Copy + Default, const N: usize> Default for Short<T, N> {
    fn default() -> Self {
        Self::Few([T::default(); N], 0)
    }
}

impl<T: Copy + Default, const N: usize> Short<T, N> {
    /// A list of one.
    pub fn of(item: T) -> Self {
        let mut list = Self::default();
        list.push(item);
        list
    }

    /// A list of these.
    pub fn of_all(all: &[T]) -> Self {
        let mut items = [T::default(); N];
        match (items.get_mut(..all.len()), u8::try_from(all.len())) {
            (Some(few), Ok(count)) => {
                few.copy_from_slice(all);
                Self::Few(items, count)
            }
            _ => Self::Many(all.to_vec()),
        }
    }

    /// Adds an item behind the others.
    pub fn push(&mut self, item: T) {
        match self {
            Self::Few(items, count) if usize::from(*count) < N => {
                items[usize::from(*count)] = item;
                *count += 1;
            }
            Self::Few(items, _) => {
                let mut many = Vec::with_capacity(2 * N);
                many.extend_from_slice(items);
                many.push(item);
                *self = Self::Many(many);
            }
            Self::Many(items) => items.push(item),
        }
    }

    /// Takes the last item off.
    pub fn pop(&mut self) {
        match self {
            Self::Few(_, count) => *count = count.saturating_sub(1),
            Self::Many(items) => {
                items.pop();
            }
        }
    }
}

impl<T, const N: usize> Deref for Short<T, N> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::Few(items, count) => &items[..usize::from(*count)],
            Self::Many(items) => items,
        }
    }
}

impl<T, const N: usize> DerefMut for Short<T, N> {
    fn deref_mut(&mut self) -> &mut [T] {
        match self {
            Self::Few(items, count) => &mut items[..usize::from(*count)],
            Self::Many(items) => items,
        }
    }
}

impl<T: Copy + Default, const N: usize> FromIterator<T> for Short<T, N> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = Self::default();
        for item in items {
            list.push(item);
        }
        list
    }
}
