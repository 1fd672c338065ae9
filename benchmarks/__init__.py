"""What the library costs and how well it reads: figures that anybody can make again."""
