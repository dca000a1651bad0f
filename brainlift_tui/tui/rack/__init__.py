"""Plates and racks."""
