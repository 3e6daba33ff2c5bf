"""Every command by name: what `apply` accepts, what `describe` tells, and what the tests walk over."""

from collections.abc import Mapping

from core.commands.cases import EndEnrolment, EnrolPerson
from core.commands.certificates import IssueCertificate, ReprintCertificate, VoidCertificate
from core.commands.command import Command
from core.commands.conflicts import CloseConflict
from core.commands.evidence import AttachFile
from core.commands.office import ChangeOrganisation, SetPassport
from core.commands.people import (
    AddAddress,
    AddContact,
    AddMember,
    AssignCategory,
    ChangeAddress,
    ChangeCategory,
    ChangeContact,
    ChangeHousehold,
    ChangeMembership,
    ChangePerson,
    FormHousehold,
    RecordConsent,
    RegisterPerson,
    WithdrawConsent,
)
from core.commands.records import DeleteRecord, RestoreRecord
from core.commands.training import (
    AdmitTrainee,
    ChangeCourse,
    ChangeGroup,
    ChangeLesson,
    ChangeTrainee,
    FormGroup,
    MarkTrainee,
    OpenCourse,
    RecordLesson,
)
from core.commands.visits import (
    AddRecipient,
    ChangeRecipient,
    ChangeService,
    ChangeVisit,
    RecordService,
    RecordVisit,
)
from core.errors import Refused
from core.nearest import nearest

COMMANDS: Mapping[str, type[Command]] = {
    command.name(): command
    for command in (
        RegisterPerson,
        ChangePerson,
        AddContact,
        ChangeContact,
        AddAddress,
        ChangeAddress,
        RecordConsent,
        WithdrawConsent,
        FormHousehold,
        ChangeHousehold,
        AddMember,
        ChangeMembership,
        AssignCategory,
        ChangeCategory,
        EnrolPerson,
        EndEnrolment,
        RecordVisit,
        ChangeVisit,
        RecordService,
        ChangeService,
        AddRecipient,
        ChangeRecipient,
        OpenCourse,
        ChangeCourse,
        FormGroup,
        ChangeGroup,
        AdmitTrainee,
        ChangeTrainee,
        RecordLesson,
        ChangeLesson,
        MarkTrainee,
        IssueCertificate,
        VoidCertificate,
        ReprintCertificate,
        AttachFile,
        ChangeOrganisation,
        SetPassport,
        CloseConflict,
        DeleteRecord,
        RestoreRecord,
    )
}


def command_named(name: object) -> type[Command]:
    """Return the command. Raise Refused `unknown_command`."""
    if not isinstance(name, str) or name not in COMMANDS:
        raise Refused("unknown_command", "command", name=name, nearest=nearest(str(name), COMMANDS))
    return COMMANDS[name]
