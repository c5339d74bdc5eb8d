//! Closed sets that are stored, sent and looked up by a stable code.

/// Gives an enum its stable codes: `ALL`, `code()` and `from_code()`. A variant left out does not compile.
macro_rules! coded {
    ($kind:ty { $($variant:ident => $code:literal),+ $(,)? }) => {
        impl $kind {
            /// Every value, in the order of declaration.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The stable code: stored, sent, and part of the catalogues' keys.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The value with this code.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use coded;
