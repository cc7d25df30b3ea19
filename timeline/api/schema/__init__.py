"""The OpenAPI description: what drf-spectacular must know besides query classes and serializers."""
