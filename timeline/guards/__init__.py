"""What guards the whole site: what pages may load, who a client is, and how often it may mistype a password."""
