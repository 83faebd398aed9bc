"""One editor for each shape of answer: it shows a state and tells what the user did."""
