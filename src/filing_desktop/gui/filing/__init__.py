"""The open filing: task list, page of questions, help, drawer, search."""
