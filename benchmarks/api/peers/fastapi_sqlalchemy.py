"""The list of events with FastAPI and SQLAlchemy: models, selectin loading, response models, limit and offset."""

import os
from datetime import date

from fastapi import Depends, FastAPI
from pydantic import BaseModel, ConfigDict
from sqlalchemy import ForeignKey, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, joinedload, mapped_column, relationship, selectinload

engine = create_engine(f"sqlite:///{os.environ['DATABASE']}")


class Base(DeclarativeBase):
    pass


class Actor(Base):
    __tablename__ = "timeline_actor"
    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]


class Article(Base):
    __tablename__ = "timeline_article"
    id: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    publisher: Mapped[str]
    republished_by: Mapped[str]
    url: Mapped[str]
    published_on: Mapped[date | None]


class Participation(Base):
    __tablename__ = "timeline_participation"
    id: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("timeline_event.id"))
    actor_id: Mapped[str] = mapped_column(ForeignKey("timeline_actor.id"))
    position: Mapped[int]
    actor: Mapped[Actor] = relationship()


class Evidence(Base):
    __tablename__ = "timeline_evidence"
    id: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[str] = mapped_column(ForeignKey("timeline_event.id"))
    article_id: Mapped[str] = mapped_column(ForeignKey("timeline_article.id"))
    words: Mapped[str]
    start: Mapped[int]
    end: Mapped[int]
    rule: Mapped[str]
    kind: Mapped[str]
    status: Mapped[str]
    edtf: Mapped[str]
    date_words: Mapped[str]
    date_rule: Mapped[str]
    article: Mapped[Article] = relationship()


class Event(Base):
    __tablename__ = "timeline_event"
    id: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[int]
    title: Mapped[str]
    kind: Mapped[str]
    status: Mapped[str]
    place: Mapped[str]
    edtf: Mapped[str]
    starts_on: Mapped[date | None]
    ends_on: Mapped[date | None]
    precision: Mapped[str]
    not_after: Mapped[date | None]
    corroboration: Mapped[str]
    participations: Mapped[list[Participation]] = relationship(order_by=Participation.position)
    evidence: Mapped[list[Evidence]] = relationship()


class Out(BaseModel):
    model_config = ConfigDict(from_attributes=True)


class ActorOut(Out):
    id: str
    name: str
    kind: str


class ArticleOut(Out):
    id: str
    title: str
    publisher: str
    republished_by: str
    url: str
    published_on: date | None


class EvidenceOut(Out):
    article: ArticleOut
    words: str
    start: int
    end: int
    rule: str
    kind: str
    status: str
    edtf: str
    date_words: str
    date_rule: str


class PartOut(Out):
    actor: ActorOut
    position: int


class EventOut(Out):
    id: str
    title: str
    kind: str
    status: str
    place: str
    edtf: str
    starts_on: date | None
    ends_on: date | None
    precision: str
    not_after: date | None
    corroboration: str
    participations: list[PartOut]
    evidence: list[EvidenceOut]


application = FastAPI()
DETAILS = (
    selectinload(Event.participations).options(joinedload(Participation.actor)),
    selectinload(Event.evidence).options(joinedload(Evidence.article)),
)


def session():
    with Session(engine) as opened:
        yield opened


@application.get("/events", response_model=list[EventOut])
def events(limit: int = 50, offset: int = 0, database: Session = Depends(session)):
    return database.scalars(select(Event).order_by(Event.key).options(*DETAILS).limit(limit).offset(offset)).all()
