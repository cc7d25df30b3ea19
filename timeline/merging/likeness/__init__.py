"""Two tellings go in; how likely they tell the same comes out, with the reasons."""
