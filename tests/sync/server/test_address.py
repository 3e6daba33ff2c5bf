import pytest

from core.errors import Refused
from sync.server.address import read_address, read_open_address


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://a:b@host/c",
        "postgresql://a:@host/c",
        "postgres" + "ql+psycopg://a:b@host/c",
        "postgresql:///c?password=b",
        "postgresql:///c?PassWord=b",
        "postgresql:///c?host=h&sslpassword=b",
        "postgresql:///c?SSLPASSWORD=b",
        "postgresql:///c?pass%77ord=b",
        "postgresql:///c?password=b&password=c",
        "postgresql:///c?oauth_client_secret=b",
    ],
)
def test_a_secret_in_an_argument_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(Refused, match="url_with_password") as error:
        read_open_address(url)
    assert url not in repr((error.value, error.value.details))
    assert read_address(url).database == "c"


@pytest.mark.parametrize(
    "url", ["postgresql://a@host/c", "postgresql:///c?host=%2Frun&passfile=%2Fp&sslmode=require"]
)
def test_an_address_without_a_secret_is_taken(url: str) -> None:
    assert read_open_address(url) == url


@pytest.mark.parametrize("url", ["", "sqlite:///x", "mysql://host/x", "nonsense", "postgresql://host:port/x"])
def test_another_database_is_refused(url: str) -> None:
    for read in (read_address, read_open_address):
        with pytest.raises(Refused, match="url_unknown"):
            read(url)
