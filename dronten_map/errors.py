"""What can go wrong through data or use; bugs are other exceptions and rise to the crash report."""


class UserError(Exception):
    """Something that the user can understand and mend: what happened, where, what now.

    Attributes:
        message: One sentence in the user's language that says what happened.
        where: The record id, file, sheet or cell that it is about; empty when there is none.
        hint: One sentence that says what to do now; empty when the message is enough.
    """

    def __init__(self, message: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()
