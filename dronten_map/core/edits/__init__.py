"""The user's verbs: each says what it does to the map and what it refuses."""
