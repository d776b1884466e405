"""What headings usually mean, in the languages of the window; fills in where no known program fits."""

from __future__ import annotations

from desktop.i18n import N_

TITLE = N_("Any list")
_WORDS = {
    "display": "name|full name|display name|contact|contact name|customer|customer name|client|client name|kunde|"
    "kundenname|vollständiger name|nom complet|nom et prénom|client nom|cliente|nombre completo|nombre y apellidos|"
    "nome|nome completo|nome do cliente|nom du client",
    "given": "first name|firstname|first|given name|forename|vorname|rufname|prénom|nombre|nombres|primer nombre|"
    "nome próprio|primeiro nome",
    "family": "last name|lastname|last|surname|family name|nachname|familienname|nom|nom de famille|apellido|apellidos|"
    "primer apellido|apelido|sobrenome|último nome",
    "additional": "middle name|second name|zweiter vorname|deuxième prénom|segundo nombre|nome do meio",
    "prefix": "salutation|honorific|prefix|name prefix|anrede|titel|civilité|tratamiento|tratamento",
    "suffix": "suffix|name suffix",
    "nickname": "nickname|nick|spitzname|surnom|apodo|alcunha|apelido carinhoso",
    "phonetic": "phonetic|furigana|yomi|kana",
    "company": "company|company name|business|business name|organisation|organization|organization name|firma|"
    "unternehmen|société|entreprise|raison sociale|empresa|negocio|razón social",
    "job_title": "job title|job|position|role|occupation|profession|beruf|poste|fonction|puesto|cargo|profissão",
    "phone": "phone|phone number|phone #|telephone|telephone number|tel|tel no|contact number|telefon|telefonnummer|"
    "rufnummer|téléphone|numéro de téléphone|tél|teléfono|número de teléfono|telefone|número de telefone|contacto",
    "phone@mobile": "mobile|mobile phone|mobile number|cell|cell phone|cellphone|handy|handynummer|mobil|mobiltelefon|"
    "mobilnummer|portable|téléphone portable|móvil|teléfono móvil|celular|telemóvel|whatsapp",
    "phone@home": "home phone|telefon privat|téléphone fixe|teléfono fijo|telefone fixo|landline|festnetz",
    "phone@work": "work phone|business phone|office phone|telefon geschäftlich|téléphone professionnel",
    "phone@fax": "fax|fax number|faxnummer",
    "email": "email|e mail|email address|e mail address|mail|email #|e mail #|mailadresse|e mail adresse|courriel|"
    "adresse e mail|adresse mail|correo|correo electrónico|correio eletrónico|endereço de e mail|email do cliente|"
    "customer e mail|customer email",
    "url": "website|web site|web page|homepage|url|webseite|internet|site web|página web|sitio web|site",
    "address.street": "address|street|street address|address #|address line #|street #|postal address|adresse|straße|"
    "anschrift|straße und hausnummer|rue|adresse postale|dirección|calle|domicilio|morada|endereço|rua|address1|"
    "address2|hausnummer|house number",
    "address.city": "city|town|city town|locality|suburb|ort|stadt|wohnort|ville|localité|ciudad|localidad|población|"
    "cidade|localidade",
    "address.region": "region|state|county|province|state province|bundesland|kanton|département|région|provincia|"
    "estado|distrito",
    "address.postcode": "postcode|post code|postal code|zip|zip code|zipcode|plz|postleitzahl|code postal|cp|"
    "código postal|cep",
    "address.country": "country|country region|country code|land|pays|país|pais",
    "birthday": "birthday|birth date|birthdate|date of birth|dob|born|bday|geburtstag|geburtsdatum|geb|geboren am|"
    "date de naissance|anniversaire|né le|fecha de nacimiento|cumpleaños|nacimiento|data de nascimento|nascimento|"
    "aniversário|data de aniversário",
    "wedding": "anniversary|wedding anniversary|wedding day|wedding date|hochzeitstag|jahrestag|"
    "anniversaire de mariage|aniversario de boda|aniversário de casamento",
    "note": "note|notes|memo|comment|comments|remark|remarks|notiz|notizen|bemerkung|bemerkungen|kommentar|remarque|"
    "remarques|commentaire|commentaires|nota|notas|observaciones|comentarios|observações|comentários",
    "tags": "tag|tags|label|labels|group|groups|category|categories|segment|kategorie|kategorien|gruppe|gruppen|"
    "schlagworte|étiquettes|groupe|groupes|catégorie|catégories|etiqueta|etiquetas|grupo|grupos|categoría|categorías|"
    "categoria|categorias",
    "language": "language|sprache|langue|idioma|língua",
    "source_ref": "customer id|customer number|customer no|client id|id|reference|reference id|ref|kundennummer|"
    "kunden nr|numéro client|número de cliente",
    "consent.email": "email opt in|newsletter|accepts email|accepts marketing|marketing consent|subscribed|abonnement",
    "consent.sms": "sms opt in|accepts sms",
}
COLUMNS = {heading: target for target, headings in _WORDS.items() for heading in headings.split("|")}
