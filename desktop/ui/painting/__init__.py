"""Cards painted on the screen."""
