//! Hashing and checking of passwords and PINs with Argon2id. The parameters are OWASP's: 19 MiB, two passes, one lane.

use argon2::password_hash::rand_core::OsRng;
use argon2::password_hash::{PasswordHash, SaltString};
use argon2::{Argon2, PasswordHasher, PasswordVerifier};

use crate::fault::Fault;

/// The PHC string of a secret, with a salt of its own.
pub fn hash(secret: &str) -> Result<String, Fault> {
    let salt = SaltString::generate(&mut OsRng);
    let hashed = Argon2::default().hash_password(secret.as_bytes(), &salt);
    hashed.map(|h| h.to_string()).map_err(|e| Fault::Storage { detail: e.to_string() })
}

/// Whether `secret` is the one behind `phc`. Without one the same work is done, so that the time tells nothing.
pub fn matches(secret: &str, phc: Option<&str>) -> bool {
    let Some(parsed) = phc.and_then(|p| PasswordHash::new(p).ok()) else {
        let _ = hash(secret);
        return false;
    };
    Argon2::default().verify_password(secret.as_bytes(), &parsed).is_ok()
}
