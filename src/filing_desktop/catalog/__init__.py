"""The form as data: editions, sections, questions, conditions."""
