"""The wire: messages, frames, codec, signatures, enrolment codes, versions; no store and no net."""
