"""A class per resource: what a stored object holds. Written by `make types`: do not edit."""

from typing import Any, ClassVar, Literal, TypedDict

from tuppence.runtime.types.base import Resource, ListObject


class AccountBusinessProfileAnnualRevenue(TypedDict, total=False):
    amount: int | None
    currency: str | None
    fiscal_year_end: str | None

class AccountBusinessProfileMonthlyEstimatedRevenue(TypedDict, total=False):
    amount: int
    currency: str

class AccountBusinessProfileSupportAddress(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: str | None
    line2: str | None
    postal_code: str | None
    state: str | None

class AccountBusinessProfile(TypedDict, total=False):
    annual_revenue: AccountBusinessProfileAnnualRevenue | None
    estimated_worker_count: int | None
    mcc: str | None
    minority_owned_business_designation: list[Literal['lgbtqi_owned_business', 'minority_owned_business', 'none_of_these_apply', 'prefer_not_to_answer', 'women_owned_business']] | None
    monthly_estimated_revenue: AccountBusinessProfileMonthlyEstimatedRevenue | None
    name: str | None
    product_description: str | None
    specified_commercial_transactions_act_url: str | None
    support_address: AccountBusinessProfileSupportAddress | None
    support_email: str | None
    support_phone: str | None
    support_url: str | None
    url: str | None

class AccountCapabilities(TypedDict, total=False):
    acss_debit_payments: Literal['active', 'inactive', 'pending'] | None
    affirm_payments: Literal['active', 'inactive', 'pending'] | None
    afterpay_clearpay_payments: Literal['active', 'inactive', 'pending'] | None
    alma_payments: Literal['active', 'inactive', 'pending'] | None
    amazon_pay_payments: Literal['active', 'inactive', 'pending'] | None
    app_distribution: Literal['active', 'inactive', 'pending'] | None
    au_becs_debit_payments: Literal['active', 'inactive', 'pending'] | None
    bacs_debit_payments: Literal['active', 'inactive', 'pending'] | None
    bancontact_payments: Literal['active', 'inactive', 'pending'] | None
    bank_transfer_payments: Literal['active', 'inactive', 'pending'] | None
    billie_payments: Literal['active', 'inactive', 'pending'] | None
    bizum_payments: Literal['active', 'inactive', 'pending'] | None
    blik_payments: Literal['active', 'inactive', 'pending'] | None
    blik_recurring_payments: Literal['active', 'inactive', 'pending'] | None
    boleto_payments: Literal['active', 'inactive', 'pending'] | None
    card_issuing: Literal['active', 'inactive', 'pending'] | None
    card_payments: Literal['active', 'inactive', 'pending'] | None
    cartes_bancaires_payments: Literal['active', 'inactive', 'pending'] | None
    cashapp_payments: Literal['active', 'inactive', 'pending'] | None
    crypto_payments: Literal['active', 'inactive', 'pending'] | None
    eps_payments: Literal['active', 'inactive', 'pending'] | None
    fpx_payments: Literal['active', 'inactive', 'pending'] | None
    gb_bank_transfer_payments: Literal['active', 'inactive', 'pending'] | None
    giropay_payments: Literal['active', 'inactive', 'pending'] | None
    grabpay_payments: Literal['active', 'inactive', 'pending'] | None
    ideal_payments: Literal['active', 'inactive', 'pending'] | None
    india_international_payments: Literal['active', 'inactive', 'pending'] | None
    jcb_payments: Literal['active', 'inactive', 'pending'] | None
    jp_bank_transfer_payments: Literal['active', 'inactive', 'pending'] | None
    kakao_pay_payments: Literal['active', 'inactive', 'pending'] | None
    klarna_payments: Literal['active', 'inactive', 'pending'] | None
    konbini_payments: Literal['active', 'inactive', 'pending'] | None
    kr_card_payments: Literal['active', 'inactive', 'pending'] | None
    legacy_payments: Literal['active', 'inactive', 'pending'] | None
    link_payments: Literal['active', 'inactive', 'pending'] | None
    mb_way_payments: Literal['active', 'inactive', 'pending'] | None
    mobilepay_payments: Literal['active', 'inactive', 'pending'] | None
    multibanco_payments: Literal['active', 'inactive', 'pending'] | None
    mx_bank_transfer_payments: Literal['active', 'inactive', 'pending'] | None
    naver_pay_payments: Literal['active', 'inactive', 'pending'] | None
    nz_bank_account_becs_debit_payments: Literal['active', 'inactive', 'pending'] | None
    oxxo_payments: Literal['active', 'inactive', 'pending'] | None
    p24_payments: Literal['active', 'inactive', 'pending'] | None
    pay_by_bank_payments: Literal['active', 'inactive', 'pending'] | None
    payco_payments: Literal['active', 'inactive', 'pending'] | None
    paynow_payments: Literal['active', 'inactive', 'pending'] | None
    paypay_payments: Literal['active', 'inactive', 'pending'] | None
    payto_payments: Literal['active', 'inactive', 'pending'] | None
    pix_payments: Literal['active', 'inactive', 'pending'] | None
    promptpay_payments: Literal['active', 'inactive', 'pending'] | None
    revolut_pay_payments: Literal['active', 'inactive', 'pending'] | None
    samsung_pay_payments: Literal['active', 'inactive', 'pending'] | None
    satispay_payments: Literal['active', 'inactive', 'pending'] | None
    scalapay_payments: Literal['active', 'inactive', 'pending'] | None
    sepa_bank_transfer_payments: Literal['active', 'inactive', 'pending'] | None
    sepa_debit_payments: Literal['active', 'inactive', 'pending'] | None
    sequra_payments: Literal['active', 'inactive', 'pending'] | None
    sofort_payments: Literal['active', 'inactive', 'pending'] | None
    sunbit_payments: Literal['active', 'inactive', 'pending'] | None
    swish_payments: Literal['active', 'inactive', 'pending'] | None
    tax_reporting_us_1099_k: Literal['active', 'inactive', 'pending'] | None
    tax_reporting_us_1099_misc: Literal['active', 'inactive', 'pending'] | None
    transfers: Literal['active', 'inactive', 'pending'] | None
    treasury: Literal['active', 'inactive', 'pending'] | None
    twint_payments: Literal['active', 'inactive', 'pending'] | None
    upi_payments: Literal['active', 'inactive', 'pending'] | None
    us_bank_account_ach_payments: Literal['active', 'inactive', 'pending'] | None
    us_bank_transfer_payments: Literal['active', 'inactive', 'pending'] | None
    wero_payments: Literal['active', 'inactive', 'pending'] | None
    zip_payments: Literal['active', 'inactive', 'pending'] | None

class AccountCompanyAddressKana(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: str | None
    line2: str | None
    postal_code: str | None
    state: str | None
    town: str | None

class AccountCompanyDirectorshipDeclaration(TypedDict, total=False):
    date: int | None
    ip: str | None
    user_agent: str | None

class AccountCompanyRegistrationDate(TypedDict, total=False):
    day: int | None
    month: int | None
    year: int | None

class AccountCompanyVerificationDocument(TypedDict, total=False):
    back: str | None
    details: str | None
    details_code: str | None
    front: str | None

class AccountCompanyVerification(TypedDict, total=False):
    document: AccountCompanyVerificationDocument

class AccountCompany(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress | None
    address_kana: AccountCompanyAddressKana | None
    address_kanji: AccountCompanyAddressKana | None
    administrative_address: AccountBusinessProfileSupportAddress | None
    directors_provided: bool | None
    directorship_declaration: AccountCompanyDirectorshipDeclaration | None
    executives_provided: bool | None
    export_license_id: str | None
    export_purpose_code: str | None
    name: str | None
    name_kana: str | None
    name_kanji: str | None
    owners_provided: bool | None
    ownership_declaration: AccountCompanyDirectorshipDeclaration | None
    ownership_exemption_reason: Literal['qualified_entity_exceeds_ownership_threshold', 'qualifies_as_financial_institution'] | None
    phone: str | None
    physical_address: AccountBusinessProfileSupportAddress | None
    principal_place_of_business: AccountBusinessProfileSupportAddress | None
    registration_date: AccountCompanyRegistrationDate | None
    representative_declaration: AccountCompanyDirectorshipDeclaration | None
    structure: Literal['free_zone_establishment', 'free_zone_llc', 'government_instrumentality', 'governmental_unit', 'incorporated_non_profit', 'incorporated_partnership', 'limited_liability_partnership', 'llc', 'multi_member_llc', 'private_company', 'private_corporation', 'private_partnership', 'public_company', 'public_corporation', 'public_partnership', 'registered_charity', 'single_member_llc', 'sole_establishment', 'sole_proprietorship', 'tax_exempt_government_instrumentality', 'unincorporated_association', 'unincorporated_non_profit', 'unincorporated_partnership'] | None
    tax_id_provided: bool | None
    tax_id_registrar: str | None
    vat_id_provided: bool | None
    verification: AccountCompanyVerification | None

class AccountControllerFees(TypedDict, total=False):
    payer: Literal['account', 'application', 'application_custom', 'application_express']

class AccountControllerLosses(TypedDict, total=False):
    payments: Literal['application', 'stripe']

class AccountControllerStripeDashboard(TypedDict, total=False):
    type: Literal['express', 'full', 'none']

class AccountController(TypedDict, total=False):
    fees: AccountControllerFees | None
    is_controller: bool | None
    losses: AccountControllerLosses | None
    requirement_collection: Literal['application', 'stripe'] | None
    stripe_dashboard: AccountControllerStripeDashboard | None
    type: Literal['account', 'application']

class AccountFutureRequirementsAlternatives(TypedDict, total=False):
    alternative_fields_due: list[str]
    original_fields_due: list[str]

class AccountFutureRequirementsErrors(TypedDict, total=False):
    code: Literal['external_request', 'information_missing', 'invalid_address_city_state_postal_code', 'invalid_address_cmra_address', 'invalid_address_highway_contract_box', 'invalid_address_private_mailbox', 'invalid_address_registered_agent_address', 'invalid_business_profile_name', 'invalid_business_profile_name_denylisted', 'invalid_company_name_denylisted', 'invalid_dob_age_over_maximum', 'invalid_dob_age_under_18', 'invalid_dob_age_under_minimum', 'invalid_product_description_length', 'invalid_product_description_url_match', 'invalid_representative_country', 'invalid_signator', 'invalid_statement_descriptor_business_mismatch', 'invalid_statement_descriptor_denylisted', 'invalid_statement_descriptor_length', 'invalid_statement_descriptor_prefix_denylisted', 'invalid_statement_descriptor_prefix_mismatch', 'invalid_street_address', 'invalid_tax_id', 'invalid_tax_id_format', 'invalid_tos_acceptance', 'invalid_url_denylisted', 'invalid_url_format', 'invalid_url_length', 'invalid_url_web_presence_detected', 'invalid_url_website_business_information_mismatch', 'invalid_url_website_empty', 'invalid_url_website_inaccessible', 'invalid_url_website_inaccessible_geoblocked', 'invalid_url_website_inaccessible_password_protected', 'invalid_url_website_incomplete', 'invalid_url_website_incomplete_cancellation_policy', 'invalid_url_website_incomplete_customer_service_details', 'invalid_url_website_incomplete_legal_restrictions', 'invalid_url_website_incomplete_refund_policy', 'invalid_url_website_incomplete_return_policy', 'invalid_url_website_incomplete_terms_and_conditions', 'invalid_url_website_incomplete_under_construction', 'invalid_url_website_other', 'invalid_value_other', 'unsupported_business_type', 'verification_directors_mismatch', 'verification_document_address_mismatch', 'verification_document_address_missing', 'verification_document_corrupt', 'verification_document_country_not_supported', 'verification_document_directors_mismatch', 'verification_document_dob_mismatch', 'verification_document_duplicate_type', 'verification_document_expired', 'verification_document_failed_copy', 'verification_document_failed_greyscale', 'verification_document_failed_other', 'verification_document_failed_test_mode', 'verification_document_fraudulent', 'verification_document_id_number_mismatch', 'verification_document_id_number_missing', 'verification_document_incomplete', 'verification_document_invalid', 'verification_document_issue_or_expiry_date_missing', 'verification_document_manipulated', 'verification_document_missing_back', 'verification_document_missing_front', 'verification_document_name_mismatch', 'verification_document_name_missing', 'verification_document_nationality_mismatch', 'verification_document_not_readable', 'verification_document_not_signed', 'verification_document_not_uploaded', 'verification_document_photo_mismatch', 'verification_document_too_large', 'verification_document_type_not_supported', 'verification_extraneous_directors', 'verification_failed_address_match', 'verification_failed_authorizer_authority', 'verification_failed_business_iec_number', 'verification_failed_document_match', 'verification_failed_id_number_match', 'verification_failed_keyed_identity', 'verification_failed_keyed_match', 'verification_failed_name_match', 'verification_failed_other', 'verification_failed_representative_authority', 'verification_failed_residential_address', 'verification_failed_tax_id_match', 'verification_failed_tax_id_not_issued', 'verification_legal_entity_structure_mismatch', 'verification_missing_directors', 'verification_missing_executives', 'verification_missing_owners', 'verification_rejected_ownership_exemption_reason', 'verification_requires_additional_memorandum_of_associations', 'verification_requires_additional_proof_of_registration', 'verification_supportability']
    reason: str
    requirement: str

class AccountFutureRequirements(TypedDict, total=False):
    alternatives: list[AccountFutureRequirementsAlternatives] | None
    current_deadline: int | None
    currently_due: list[str] | None
    disabled_reason: Literal['action_required.requested_capabilities', 'listed', 'other', 'platform_paused', 'rejected.fraud', 'rejected.incomplete_verification', 'rejected.listed', 'rejected.other', 'rejected.platform_fraud', 'rejected.platform_other', 'rejected.platform_terms_of_service', 'rejected.terms_of_service', 'requirements.past_due', 'requirements.pending_verification', 'under_review'] | None
    errors: list[AccountFutureRequirementsErrors] | None
    eventually_due: list[str] | None
    past_due: list[str] | None
    pending_verification: list[str] | None

class AccountGroups(TypedDict, total=False):
    payments_pricing: str | None

class AccountSettingsBacsDebitPayments(TypedDict, total=False):
    display_name: str | None
    service_user_number: str | None

class AccountSettingsBranding(TypedDict, total=False):
    icon: str | None
    logo: str | None
    primary_color: str | None
    secondary_color: str | None

class AccountSettingsCardIssuing(TypedDict, total=False):
    tos_acceptance: AccountCompanyDirectorshipDeclaration | None

class AccountSettingsCardPaymentsDeclineOn(TypedDict, total=False):
    avs_failure: bool
    cvc_failure: bool

class AccountSettingsCardPayments(TypedDict, total=False):
    decline_on: AccountSettingsCardPaymentsDeclineOn | None
    statement_descriptor_prefix: str | None
    statement_descriptor_prefix_kana: str | None
    statement_descriptor_prefix_kanji: str | None

class AccountSettingsDashboard(TypedDict, total=False):
    display_name: str | None
    timezone: str | None

class AccountSettingsInvoices(TypedDict, total=False):
    default_account_tax_ids: list[str] | None
    hosted_payment_method_save: Literal['always', 'never', 'offer'] | None

class AccountSettingsPayments(TypedDict, total=False):
    statement_descriptor: str | None
    statement_descriptor_kana: str | None
    statement_descriptor_kanji: str | None
    statement_descriptor_prefix_kana: str | None
    statement_descriptor_prefix_kanji: str | None

class AccountSettingsPayoutsSchedule(TypedDict, total=False):
    delay_days: int
    interval: str
    monthly_anchor: int | None
    monthly_payout_days: list[int] | None
    weekly_anchor: str | None
    weekly_payout_days: list[Literal['friday', 'monday', 'thursday', 'tuesday', 'wednesday']] | None

class AccountSettingsPayouts(TypedDict, total=False):
    debit_negative_balances: bool
    schedule: AccountSettingsPayoutsSchedule
    statement_descriptor: str | None

class AccountSettingsPaypayPaymentsSiteAccessible(TypedDict, total=False):
    pass

class AccountSettingsPaypayPaymentsSiteInDevelopment(TypedDict, total=False):
    password_provided: bool | None
    username: str | None

class AccountSettingsPaypayPaymentsSiteRestricted(TypedDict, total=False):
    payment_flow_file: str | None

class AccountSettingsPaypayPaymentsSite(TypedDict, total=False):
    accessible: AccountSettingsPaypayPaymentsSiteAccessible | None
    in_development: AccountSettingsPaypayPaymentsSiteInDevelopment | None
    restricted: AccountSettingsPaypayPaymentsSiteRestricted | None
    type: Literal['accessible', 'in_development', 'restricted'] | None

class AccountSettingsPaypayPayments(TypedDict, total=False):
    additional_files: list[str] | None
    goods_type: Literal['digital_content', 'other'] | None
    site: AccountSettingsPaypayPaymentsSite | None

class AccountSettingsSepaDebitPayments(TypedDict, total=False):
    creditor_id: str | None

class AccountSettings(TypedDict, total=False):
    bacs_debit_payments: AccountSettingsBacsDebitPayments | None
    branding: AccountSettingsBranding
    card_issuing: AccountSettingsCardIssuing | None
    card_payments: AccountSettingsCardPayments
    dashboard: AccountSettingsDashboard
    invoices: AccountSettingsInvoices | None
    payments: AccountSettingsPayments
    payouts: AccountSettingsPayouts | None
    paypay_payments: AccountSettingsPaypayPayments | None
    sepa_debit_payments: AccountSettingsSepaDebitPayments | None
    treasury: AccountSettingsCardIssuing | None

class AccountTosAcceptance(TypedDict, total=False):
    date: int | None
    ip: str | None
    service_agreement: str | None
    user_agent: str | None

class Account(Resource):
    KEY: ClassVar[str] = 'account'
    object: Literal['account']
    business_profile: AccountBusinessProfile | None
    business_type: Literal['company', 'government_entity', 'individual', 'non_profit'] | None
    capabilities: AccountCapabilities | None
    charges_enabled: bool | None
    company: AccountCompany | None
    controller: AccountController | None
    country: str | None
    created: int | None
    default_currency: str | None
    details_submitted: bool | None
    email: str | None
    external_accounts: ListObject | None
    future_requirements: AccountFutureRequirements | None
    groups: AccountGroups | None
    individual: Any
    metadata: dict[str, str] | None
    payouts_enabled: bool | None
    requirements: AccountFutureRequirements | None
    settings: AccountSettings | None
    tos_acceptance: AccountTosAcceptance | None
    type: Literal['custom', 'express', 'none', 'standard'] | None

class AccountLink(Resource):
    KEY: ClassVar[str] = 'account_link'
    object: Literal['account_link']
    created: int
    expires_at: int
    url: str

class AccountSessionComponentsAccountManagementFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool
    external_account_collection: bool

class AccountSessionComponentsAccountManagement(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsAccountManagementFeatures

class AccountSessionComponentsBalanceReport(TypedDict, total=False):
    enabled: bool
    features: AccountSettingsPaypayPaymentsSiteAccessible

class AccountSessionComponentsBalancesFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool
    edit_payout_schedule: bool
    external_account_collection: bool
    instant_payouts: bool
    standard_payouts: bool

class AccountSessionComponentsBalances(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsBalancesFeatures

class AccountSessionComponentsDisputesListFeatures(TypedDict, total=False):
    capture_payments: bool
    destination_on_behalf_of_charge_management: bool
    dispute_management: bool
    refund_management: bool
    smart_disputes_management: bool

class AccountSessionComponentsDisputesList(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsDisputesListFeatures

class AccountSessionComponentsFinancialAccountFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool
    external_account_collection: bool
    send_money: bool
    transfer_balance: bool

class AccountSessionComponentsFinancialAccount(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsFinancialAccountFeatures

class AccountSessionComponentsFinancialAccountTransactionsFeatures(TypedDict, total=False):
    card_spend_dispute_management: bool

class AccountSessionComponentsFinancialAccountTransactions(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsFinancialAccountTransactionsFeatures

class AccountSessionComponentsInstantPayoutsPromotionFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool
    external_account_collection: bool
    instant_payouts: bool

class AccountSessionComponentsInstantPayoutsPromotion(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsInstantPayoutsPromotionFeatures

class AccountSessionComponentsIssuingCardFeatures(TypedDict, total=False):
    card_management: bool
    card_spend_dispute_management: bool
    cardholder_management: bool
    spend_control_management: bool

class AccountSessionComponentsIssuingCard(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsIssuingCardFeatures

class AccountSessionComponentsIssuingCardsListFeatures(TypedDict, total=False):
    card_management: bool
    card_spend_dispute_management: bool
    cardholder_management: bool
    disable_stripe_user_authentication: bool
    spend_control_management: bool

class AccountSessionComponentsIssuingCardsList(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsIssuingCardsListFeatures

class AccountSessionComponentsPaymentDisputesFeatures(TypedDict, total=False):
    destination_on_behalf_of_charge_management: bool
    dispute_management: bool
    refund_management: bool
    smart_disputes_management: bool

class AccountSessionComponentsPaymentDisputes(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsPaymentDisputesFeatures

class AccountSessionComponentsPaymentMethodSettingsFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool

class AccountSessionComponentsPaymentMethodSettings(TypedDict, total=False):
    enabled: bool
    features: AccountSessionComponentsPaymentMethodSettingsFeatures

class AccountSessionComponents(TypedDict, total=False):
    account_management: AccountSessionComponentsAccountManagement
    account_onboarding: AccountSessionComponentsAccountManagement
    balance_report: AccountSessionComponentsBalanceReport
    balances: AccountSessionComponentsBalances
    disputes_list: AccountSessionComponentsDisputesList
    documents: AccountSessionComponentsBalanceReport
    financial_account: AccountSessionComponentsFinancialAccount
    financial_account_transactions: AccountSessionComponentsFinancialAccountTransactions
    instant_payouts_promotion: AccountSessionComponentsInstantPayoutsPromotion
    issuing_card: AccountSessionComponentsIssuingCard
    issuing_cards_list: AccountSessionComponentsIssuingCardsList
    notification_banner: AccountSessionComponentsAccountManagement
    payment_details: AccountSessionComponentsDisputesList
    payment_disputes: AccountSessionComponentsPaymentDisputes
    payment_method_settings: AccountSessionComponentsPaymentMethodSettings
    payments: AccountSessionComponentsDisputesList
    payout_details: AccountSessionComponentsBalanceReport
    payout_reconciliation_report: AccountSessionComponentsBalanceReport
    payouts: AccountSessionComponentsBalances
    payouts_list: AccountSessionComponentsBalanceReport
    reporting_chart: AccountSessionComponentsBalanceReport
    tax_registrations: AccountSessionComponentsBalanceReport
    tax_settings: AccountSessionComponentsBalanceReport
    terminal_hardware_orders: AccountSessionComponentsBalanceReport
    terminal_hardware_shop: AccountSessionComponentsBalanceReport

class AccountSession(Resource):
    KEY: ClassVar[str] = 'account_session'
    object: Literal['account_session']
    account: str
    client_secret: str
    components: AccountSessionComponents
    expires_at: int
    livemode: bool

class ApplePayDomain(Resource):
    KEY: ClassVar[str] = 'apple_pay_domain'
    object: Literal['apple_pay_domain']
    created: int
    domain_name: str
    livemode: bool

class Application(Resource):
    KEY: ClassVar[str] = 'application'
    object: Literal['application']
    name: str | None

class ApplicationFeeFeeSource(TypedDict, total=False):
    charge: str | None
    payout: str | None
    type: Literal['charge', 'payout']

class ApplicationFee(Resource):
    KEY: ClassVar[str] = 'application_fee'
    object: Literal['application_fee']
    account: str
    amount: int
    amount_refunded: int
    application: str
    balance_transaction: str | None
    charge: str
    created: int
    currency: str
    fee_source: ApplicationFeeFeeSource | None
    livemode: bool
    originating_transaction: str | None
    refunded: bool
    refunds: ListObject

class AppsInstallContentSecurityPolicyGranted(TypedDict, total=False):
    connect_src: list[str]
    image_src: list[str]

class AppsInstall(Resource):
    KEY: ClassVar[str] = 'apps.install'
    object: Literal['apps.install']
    account: str
    app: str
    approval_required: bool
    auth_code: str | None
    channel: Literal['private_live', 'private_test', 'public', 'review', 'testing']
    content_security_policy_granted: AppsInstallContentSecurityPolicyGranted
    content_security_policy_pending: AppsInstallContentSecurityPolicyGranted
    created: int
    created_by: str | None
    endpoints_granted: list[str]
    endpoints_pending: list[str]
    livemode: bool
    permissions_granted: list[str]
    permissions_pending: list[str]
    status: Literal['install_failed', 'installed', 'installing', 'uninstall_failed', 'uninstalling']

class AppsSecretScope(TypedDict, total=False):
    type: Literal['account', 'user']
    user: str | None

class AppsSecret(Resource):
    KEY: ClassVar[str] = 'apps.secret'
    object: Literal['apps.secret']
    created: int
    expires_at: int | None
    livemode: bool
    name: str
    payload: str | None
    scope: AppsSecretScope

class BalanceAvailableSourceTypes(TypedDict, total=False):
    bank_account: int | None
    card: int | None
    fpx: int | None

class BalanceAvailable(TypedDict, total=False):
    amount: int
    currency: str
    source_types: BalanceAvailableSourceTypes | None

class BalanceInstantAvailableNetAvailable(TypedDict, total=False):
    amount: int
    destination: str
    source_types: BalanceAvailableSourceTypes | None

class BalanceInstantAvailable(TypedDict, total=False):
    amount: int
    currency: str
    net_available: list[BalanceInstantAvailableNetAvailable] | None
    source_types: BalanceAvailableSourceTypes | None

class BalanceIssuing(TypedDict, total=False):
    available: list[BalanceAvailable]

class BalanceRefundAndDisputePrefunding(TypedDict, total=False):
    available: list[BalanceAvailable]
    pending: list[BalanceAvailable]

class Balance(Resource):
    KEY: ClassVar[str] = 'balance'
    object: Literal['balance']
    available: list[BalanceAvailable]
    connect_reserved: list[BalanceAvailable] | None
    instant_available: list[BalanceInstantAvailable] | None
    issuing: BalanceIssuing | None
    livemode: bool
    pending: list[BalanceAvailable]
    refund_and_dispute_prefunding: BalanceRefundAndDisputePrefunding | None

class BalanceSettingsPaymentsPayoutsAutomaticTransferRulesByCurrency(TypedDict, total=False):
    payout_method: str
    transfer_up_to_amount: int | None
    type: Literal['transfer_all', 'transfer_up_to_amount']

class BalanceSettingsPaymentsPayoutsSchedule(TypedDict, total=False):
    interval: Literal['daily', 'manual', 'monthly', 'weekly'] | None
    monthly_payout_days: list[int] | None
    weekly_payout_days: list[Literal['friday', 'monday', 'thursday', 'tuesday', 'wednesday']] | None

class BalanceSettingsPaymentsPayouts(TypedDict, total=False):
    automatic_transfer_rules_by_currency: dict[str, list[BalanceSettingsPaymentsPayoutsAutomaticTransferRulesByCurrency]] | None
    minimum_balance_by_currency: dict[str, int] | None
    schedule: BalanceSettingsPaymentsPayoutsSchedule | None
    statement_descriptor: str | None
    status: Literal['disabled', 'enabled']

class BalanceSettingsPaymentsSettlementTimingStartOfDay(TypedDict, total=False):
    hour: int
    minutes: int
    timezone: str

class BalanceSettingsPaymentsSettlementTiming(TypedDict, total=False):
    delay_days: int
    delay_days_override: int | None
    start_of_day: BalanceSettingsPaymentsSettlementTimingStartOfDay | None

class BalanceSettingsPayments(TypedDict, total=False):
    debit_negative_balances: bool | None
    payouts: BalanceSettingsPaymentsPayouts | None
    settlement_timing: BalanceSettingsPaymentsSettlementTiming

class BalanceSettings(Resource):
    KEY: ClassVar[str] = 'balance_settings'
    object: Literal['balance_settings']
    payments: BalanceSettingsPayments

class BalanceTransactionFeeDetails(TypedDict, total=False):
    amount: int
    application: str | None
    currency: str
    description: str | None
    type: str

class BalanceTransaction(Resource):
    KEY: ClassVar[str] = 'balance_transaction'
    object: Literal['balance_transaction']
    amount: int
    available_on: int
    balance_type: Literal['issuing', 'payments', 'refund_and_dispute_prefunding', 'risk_reserved']
    created: int
    currency: str
    description: str | None
    exchange_rate: float | None
    fee: int
    fee_details: list[BalanceTransactionFeeDetails]
    net: int
    reporting_category: str
    source: str | None
    status: str
    type: Literal['adjustment', 'advance', 'advance_funding', 'anticipation_repayment', 'application_fee', 'application_fee_refund', 'charge', 'climate_order_purchase', 'climate_order_refund', 'connect_collection_transfer', 'contribution', 'fee_credit_funding', 'inbound_transfer', 'inbound_transfer_reversal', 'issuing_authorization_hold', 'issuing_authorization_release', 'issuing_dispute', 'issuing_dispute_provisional_credit', 'issuing_dispute_provisional_credit_reversal', 'issuing_transaction', 'obligation_outbound', 'obligation_reversal_inbound', 'payment', 'payment_failure_refund', 'payment_network_reserve_hold', 'payment_network_reserve_release', 'payment_refund', 'payment_reversal', 'payment_unreconciled', 'payout', 'payout_cancel', 'payout_failure', 'payout_minimum_balance_hold', 'payout_minimum_balance_release', 'refund', 'refund_failure', 'reserve_hold', 'reserve_release', 'reserve_transaction', 'reserved_funds', 'stripe_balance_payment_debit', 'stripe_balance_payment_debit_reversal', 'stripe_fee', 'stripe_fx_fee', 'tax_fee', 'tax_fund', 'topup', 'topup_reversal', 'transfer', 'transfer_cancel', 'transfer_failure', 'transfer_refund']

class BankAccountFutureRequirements(TypedDict, total=False):
    currently_due: list[str] | None
    errors: list[AccountFutureRequirementsErrors] | None
    past_due: list[str] | None
    pending_verification: list[str] | None

class BankAccount(Resource):
    KEY: ClassVar[str] = 'bank_account'
    object: Literal['bank_account']
    account: str | None
    account_holder_name: str | None
    account_holder_type: str | None
    account_type: str | None
    available_payout_methods: list[Literal['instant', 'standard']] | None
    bank_name: str | None
    country: str
    currency: str
    customer: str | None
    default_for_currency: bool | None
    fingerprint: str | None
    future_requirements: BankAccountFutureRequirements | None
    last4: str
    metadata: dict[str, str] | None
    requirements: BankAccountFutureRequirements | None
    routing_number: str | None
    status: str

class BillingAlertUsageThresholdFilters(TypedDict, total=False):
    customer: str | None
    type: Literal['customer']

class BillingAlertUsageThreshold(TypedDict, total=False):
    filters: list[BillingAlertUsageThresholdFilters] | None
    gte: int
    meter: str
    recurrence: Literal['one_time']

class BillingAlert(Resource):
    KEY: ClassVar[str] = 'billing.alert'
    object: Literal['billing.alert']
    alert_type: Literal['usage_threshold']
    livemode: bool
    status: Literal['active', 'archived', 'inactive'] | None
    title: str
    usage_threshold: BillingAlertUsageThreshold | None

class BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary(TypedDict, total=False):
    currency: str
    value: int

class BillingCreditBalanceSummaryBalancesAvailableBalance(TypedDict, total=False):
    monetary: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary | None
    type: Literal['monetary']

class BillingCreditBalanceSummaryBalances(TypedDict, total=False):
    available_balance: BillingCreditBalanceSummaryBalancesAvailableBalance
    ledger_balance: BillingCreditBalanceSummaryBalancesAvailableBalance

class BillingCreditBalanceSummary(Resource):
    KEY: ClassVar[str] = 'billing.credit_balance_summary'
    object: Literal['billing.credit_balance_summary']
    balances: list[BillingCreditBalanceSummaryBalances]
    customer: str
    customer_account: str | None
    livemode: bool

class BillingCreditBalanceTransactionCreditCreditsApplicationInvoiceVoided(TypedDict, total=False):
    invoice: str
    invoice_line_item: str

class BillingCreditBalanceTransactionCredit(TypedDict, total=False):
    amount: BillingCreditBalanceSummaryBalancesAvailableBalance
    credits_application_invoice_voided: BillingCreditBalanceTransactionCreditCreditsApplicationInvoiceVoided | None
    type: Literal['credits_application_invoice_voided', 'credits_granted']

class BillingCreditBalanceTransactionDebit(TypedDict, total=False):
    amount: BillingCreditBalanceSummaryBalancesAvailableBalance
    credits_applied: BillingCreditBalanceTransactionCreditCreditsApplicationInvoiceVoided | None
    type: Literal['credits_applied', 'credits_expired', 'credits_voided']

class BillingCreditBalanceTransaction(Resource):
    KEY: ClassVar[str] = 'billing.credit_balance_transaction'
    object: Literal['billing.credit_balance_transaction']
    created: int
    credit: BillingCreditBalanceTransactionCredit | None
    credit_grant: str
    debit: BillingCreditBalanceTransactionDebit | None
    effective_at: int
    livemode: bool
    test_clock: str | None
    type: Literal['credit', 'debit'] | None

class BillingCreditGrantApplicabilityConfigScopePrices(TypedDict, total=False):
    id: str | None

class BillingCreditGrantApplicabilityConfigScope(TypedDict, total=False):
    price_type: Literal['metered'] | None
    prices: list[BillingCreditGrantApplicabilityConfigScopePrices] | None

class BillingCreditGrantApplicabilityConfig(TypedDict, total=False):
    scope: BillingCreditGrantApplicabilityConfigScope

class BillingCreditGrant(Resource):
    KEY: ClassVar[str] = 'billing.credit_grant'
    object: Literal['billing.credit_grant']
    amount: BillingCreditBalanceSummaryBalancesAvailableBalance
    applicability_config: BillingCreditGrantApplicabilityConfig
    category: Literal['paid', 'promotional']
    created: int
    customer: str
    customer_account: str | None
    effective_at: int | None
    expires_at: int | None
    livemode: bool
    metadata: dict[str, str]
    name: str | None
    priority: int | None
    test_clock: str | None
    updated: int
    voided_at: int | None

class BillingFeedbackOptionStatusTransitions(TypedDict, total=False):
    deactivated_at: int | None

class BillingFeedbackOption(Resource):
    KEY: ClassVar[str] = 'billing.feedback_option'
    object: Literal['billing.feedback_option']
    description: str
    livemode: bool
    status: Literal['active', 'inactive']
    status_transitions: BillingFeedbackOptionStatusTransitions

class BillingMeterCustomerMapping(TypedDict, total=False):
    event_payload_key: str
    type: Literal['by_id']

class BillingMeterDefaultAggregation(TypedDict, total=False):
    formula: Literal['count', 'last', 'sum']

class BillingMeterValueSettings(TypedDict, total=False):
    event_payload_key: str

class BillingMeter(Resource):
    KEY: ClassVar[str] = 'billing.meter'
    object: Literal['billing.meter']
    created: int
    customer_mapping: BillingMeterCustomerMapping
    default_aggregation: BillingMeterDefaultAggregation
    display_name: str
    event_name: str
    event_time_window: Literal['day', 'hour'] | None
    livemode: bool
    status: Literal['active', 'inactive']
    status_transitions: BillingFeedbackOptionStatusTransitions
    updated: int
    value_settings: BillingMeterValueSettings

class BillingMeterEvent(Resource):
    KEY: ClassVar[str] = 'billing.meter_event'
    object: Literal['billing.meter_event']
    created: int
    event_name: str
    identifier: str
    livemode: bool
    payload: dict[str, str]
    timestamp: int

class BillingMeterEventAdjustmentCancel(TypedDict, total=False):
    identifier: str | None

class BillingMeterEventAdjustment(Resource):
    KEY: ClassVar[str] = 'billing.meter_event_adjustment'
    object: Literal['billing.meter_event_adjustment']
    cancel: BillingMeterEventAdjustmentCancel | None
    event_name: str
    livemode: bool
    status: Literal['complete', 'pending']
    type: Literal['cancel']

class BillingMeterEventSummary(Resource):
    KEY: ClassVar[str] = 'billing.meter_event_summary'
    object: Literal['billing.meter_event_summary']
    aggregated_value: float
    end_time: int
    livemode: bool
    meter: str
    start_time: int

class BillingPortalConfigurationBusinessProfile(TypedDict, total=False):
    headline: str | None
    privacy_policy_url: str | None
    terms_of_service_url: str | None

class BillingPortalConfigurationFeaturesCustomerUpdate(TypedDict, total=False):
    allowed_updates: list[Literal['address', 'email', 'name', 'phone', 'shipping', 'tax_id']]
    enabled: bool

class BillingPortalConfigurationFeaturesInvoiceHistory(TypedDict, total=False):
    enabled: bool

class BillingPortalConfigurationFeaturesPaymentMethodUpdate(TypedDict, total=False):
    enabled: bool
    payment_method_configuration: str | None

class BillingPortalConfigurationFeaturesSubscriptionCancelCancellationReason(TypedDict, total=False):
    enabled: bool
    feedback_options: list[str] | None
    options: list[Literal['customer_service', 'low_quality', 'missing_features', 'other', 'switched_service', 'too_complex', 'too_expensive', 'unused']]

class BillingPortalConfigurationFeaturesSubscriptionCancel(TypedDict, total=False):
    cancellation_reason: BillingPortalConfigurationFeaturesSubscriptionCancelCancellationReason
    enabled: bool
    mode: Literal['at_period_end', 'immediately']
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']

class BillingPortalConfigurationFeaturesSubscriptionPauseDurationIntervalOptions(TypedDict, total=False):
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int

class BillingPortalConfigurationFeaturesSubscriptionPauseDuration(TypedDict, total=False):
    interval_options: list[BillingPortalConfigurationFeaturesSubscriptionPauseDurationIntervalOptions]
    type: Literal['indefinite', 'interval_options']

class BillingPortalConfigurationFeaturesSubscriptionPause(TypedDict, total=False):
    duration: BillingPortalConfigurationFeaturesSubscriptionPauseDuration
    enabled: bool

class BillingPortalConfigurationFeaturesSubscriptionUpdateProductsAdjustableQuantity(TypedDict, total=False):
    enabled: bool
    maximum: int | None
    minimum: int

class BillingPortalConfigurationFeaturesSubscriptionUpdateProducts(TypedDict, total=False):
    adjustable_quantity: BillingPortalConfigurationFeaturesSubscriptionUpdateProductsAdjustableQuantity
    prices: list[str]
    product: str

class BillingPortalConfigurationFeaturesSubscriptionUpdateScheduleAtPeriodEndConditions(TypedDict, total=False):
    type: Literal['decreasing_item_amount', 'shortening_interval']

class BillingPortalConfigurationFeaturesSubscriptionUpdateScheduleAtPeriodEnd(TypedDict, total=False):
    conditions: list[BillingPortalConfigurationFeaturesSubscriptionUpdateScheduleAtPeriodEndConditions]

class BillingPortalConfigurationFeaturesSubscriptionUpdate(TypedDict, total=False):
    billing_cycle_anchor: Literal['now', 'unchanged'] | None
    default_allowed_updates: list[Literal['price', 'promotion_code', 'quantity']]
    enabled: bool
    products: list[BillingPortalConfigurationFeaturesSubscriptionUpdateProducts] | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']
    schedule_at_period_end: BillingPortalConfigurationFeaturesSubscriptionUpdateScheduleAtPeriodEnd
    trial_update_behavior: Literal['continue_trial', 'end_trial']

class BillingPortalConfigurationFeatures(TypedDict, total=False):
    customer_update: BillingPortalConfigurationFeaturesCustomerUpdate
    invoice_history: BillingPortalConfigurationFeaturesInvoiceHistory
    payment_method_update: BillingPortalConfigurationFeaturesPaymentMethodUpdate
    subscription_cancel: BillingPortalConfigurationFeaturesSubscriptionCancel
    subscription_pause: BillingPortalConfigurationFeaturesSubscriptionPause
    subscription_update: BillingPortalConfigurationFeaturesSubscriptionUpdate

class BillingPortalConfigurationLoginPage(TypedDict, total=False):
    enabled: bool
    url: str | None

class BillingPortalConfiguration(Resource):
    KEY: ClassVar[str] = 'billing_portal.configuration'
    object: Literal['billing_portal.configuration']
    active: bool
    application: str | None
    business_profile: BillingPortalConfigurationBusinessProfile
    created: int
    default_return_url: str | None
    features: BillingPortalConfigurationFeatures
    is_default: bool
    livemode: bool
    login_page: BillingPortalConfigurationLoginPage
    metadata: dict[str, str] | None
    name: str | None
    updated: int

class BillingPortalSessionAfterExpirationCustomerLogin(TypedDict, total=False):
    expires_at: int | None

class BillingPortalSessionAfterExpiration(TypedDict, total=False):
    customer_login: BillingPortalSessionAfterExpirationCustomerLogin | None
    type: Literal['customer_login']

class BillingPortalSessionFlowAfterCompletionHostedConfirmation(TypedDict, total=False):
    custom_message: str | None

class BillingPortalSessionFlowAfterCompletionRedirect(TypedDict, total=False):
    return_url: str

class BillingPortalSessionFlowAfterCompletion(TypedDict, total=False):
    hosted_confirmation: BillingPortalSessionFlowAfterCompletionHostedConfirmation | None
    redirect: BillingPortalSessionFlowAfterCompletionRedirect | None
    type: Literal['hosted_confirmation', 'portal_homepage', 'redirect']

class BillingPortalSessionFlowSubscriptionCancelRetentionCouponOffer(TypedDict, total=False):
    coupon: str

class BillingPortalSessionFlowSubscriptionCancelRetention(TypedDict, total=False):
    coupon_offer: BillingPortalSessionFlowSubscriptionCancelRetentionCouponOffer | None
    type: Literal['coupon_offer']

class BillingPortalSessionFlowSubscriptionCancel(TypedDict, total=False):
    retention: BillingPortalSessionFlowSubscriptionCancelRetention | None
    subscription: str

class BillingPortalSessionFlowSubscriptionPause(TypedDict, total=False):
    subscription: str

class BillingPortalSessionFlowSubscriptionUpdateConfirmDiscounts(TypedDict, total=False):
    coupon: str | None
    promotion_code: str | None

class BillingPortalSessionFlowSubscriptionUpdateConfirmItems(TypedDict, total=False):
    id: str | None
    price: str | None
    quantity: int | None

class BillingPortalSessionFlowSubscriptionUpdateConfirm(TypedDict, total=False):
    discounts: list[BillingPortalSessionFlowSubscriptionUpdateConfirmDiscounts] | None
    items: list[BillingPortalSessionFlowSubscriptionUpdateConfirmItems]
    subscription: str

class BillingPortalSessionFlow(TypedDict, total=False):
    after_completion: BillingPortalSessionFlowAfterCompletion
    customer_update: AccountSettingsPaypayPaymentsSiteAccessible | None
    subscription_cancel: BillingPortalSessionFlowSubscriptionCancel | None
    subscription_pause: BillingPortalSessionFlowSubscriptionPause | None
    subscription_update: BillingPortalSessionFlowSubscriptionPause | None
    subscription_update_confirm: BillingPortalSessionFlowSubscriptionUpdateConfirm | None
    type: Literal['customer_update', 'payment_method_update', 'subscription_cancel', 'subscription_pause', 'subscription_update', 'subscription_update_confirm']

class BillingPortalSession(Resource):
    KEY: ClassVar[str] = 'billing_portal.session'
    object: Literal['billing_portal.session']
    after_expiration: BillingPortalSessionAfterExpiration | None
    configuration: str
    created: int
    customer: str
    customer_account: str | None
    flow: BillingPortalSessionFlow | None
    livemode: bool
    locale: Literal['auto', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-AU', 'en-CA', 'en-GB', 'en-IE', 'en-IN', 'en-NZ', 'en-SG', 'es', 'es-419', 'et', 'fi', 'fil', 'fr', 'fr-CA', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sv', 'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW'] | None
    on_behalf_of: str | None
    return_url: str | None
    url: str

class CapabilityFutureRequirements(TypedDict, total=False):
    alternatives: list[AccountFutureRequirementsAlternatives] | None
    current_deadline: int | None
    currently_due: list[str]
    disabled_reason: Literal['other', 'paused.inactivity', 'pending.onboarding', 'pending.review', 'platform_disabled', 'platform_paused', 'rejected.inactivity', 'rejected.other', 'rejected.unsupported_business', 'requirements.fields_needed'] | None
    errors: list[AccountFutureRequirementsErrors]
    eventually_due: list[str]
    past_due: list[str]
    pending_verification: list[str]

class Capability(Resource):
    KEY: ClassVar[str] = 'capability'
    object: Literal['capability']
    account: str
    future_requirements: CapabilityFutureRequirements | None
    requested: bool
    requested_at: int | None
    requirements: CapabilityFutureRequirements | None
    status: Literal['active', 'inactive', 'pending', 'unrequested']

class CardNetworks(TypedDict, total=False):
    preferred: str | None

class Card(Resource):
    KEY: ClassVar[str] = 'card'
    object: Literal['card']
    account: str | None
    address_city: str | None
    address_country: str | None
    address_line1: str | None
    address_line1_check: str | None
    address_line2: str | None
    address_state: str | None
    address_zip: str | None
    address_zip_check: str | None
    allow_redisplay: Literal['always', 'limited', 'unspecified'] | None
    available_payout_methods: list[Literal['instant', 'standard']] | None
    brand: str
    country: str | None
    currency: str | None
    customer: str | None
    cvc_check: str | None
    default_for_currency: bool | None
    description: str | None
    dynamic_last4: str | None
    email: str | None
    exp_month: int
    exp_year: int
    fingerprint: str | None
    funding: str
    iin: str | None
    issuer: str | None
    last4: str
    metadata: dict[str, str] | None
    name: str | None
    networks: CardNetworks | None
    phone: str | None
    regulated_status: Literal['regulated', 'unregulated'] | None
    status: str | None
    tokenization_method: str | None
    wallet: dict[str, Any] | None

class CashBalanceSettings(TypedDict, total=False):
    reconciliation_mode: Literal['automatic', 'manual']
    using_merchant_default: bool

class CashBalance(Resource):
    KEY: ClassVar[str] = 'cash_balance'
    object: Literal['cash_balance']
    available: dict[str, int] | None
    customer: str
    customer_account: str | None
    livemode: bool
    settings: CashBalanceSettings

class ChargeBillingDetails(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress | None
    email: str | None
    name: str | None
    phone: str | None
    tax_id: str | None

class ChargeFraudDetails(TypedDict, total=False):
    stripe_report: str | None
    user_report: str | None

class ChargeLevel3LineItems(TypedDict, total=False):
    discount_amount: int | None
    product_code: str
    product_description: str
    quantity: int | None
    tax_amount: int | None
    unit_cost: int | None

class ChargeLevel3(TypedDict, total=False):
    customer_reference: str | None
    line_items: list[ChargeLevel3LineItems]
    merchant_reference: str
    shipping_address_zip: str | None
    shipping_amount: int | None
    shipping_from_zip: str | None

class ChargeOutcome(TypedDict, total=False):
    advice_code: Literal['confirm_card_data', 'do_not_try_again', 'try_again_later'] | None
    network_advice_code: str | None
    network_decline_code: str | None
    network_status: str | None
    reason: str | None
    risk_level: str | None
    risk_score: int | None
    rule: str | None
    seller_message: str | None
    type: str

class ChargePaymentMethodDetailsAchCreditTransfer(TypedDict, total=False):
    account_number: str | None
    bank_name: str | None
    routing_number: str | None
    swift_code: str | None

class ChargePaymentMethodDetailsAchDebit(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual'] | None
    bank_name: str | None
    country: str | None
    fingerprint: str | None
    last4: str | None
    routing_number: str | None

class ChargePaymentMethodDetailsAcssDebit(TypedDict, total=False):
    bank_name: str | None
    expected_debit_date: str | None
    fingerprint: str | None
    institution_number: str | None
    last4: str | None
    mandate: str | None
    transit_number: str | None

class ChargePaymentMethodDetailsAffirm(TypedDict, total=False):
    location: str | None
    reader: str | None
    transaction_id: str | None

class ChargePaymentMethodDetailsAfterpayClearpay(TypedDict, total=False):
    order_id: str | None
    reference: str | None

class ChargePaymentMethodDetailsAlipay(TypedDict, total=False):
    buyer_id: str | None
    fingerprint: str | None
    transaction_id: str | None

class ChargePaymentMethodDetailsAlmaInstallments(TypedDict, total=False):
    count: int

class ChargePaymentMethodDetailsAlma(TypedDict, total=False):
    installments: ChargePaymentMethodDetailsAlmaInstallments | None
    transaction_id: str | None

class ChargePaymentMethodDetailsAmazonPayFundingCard(TypedDict, total=False):
    brand: str | None
    country: str | None
    exp_month: int | None
    exp_year: int | None
    funding: str | None
    last4: str | None

class ChargePaymentMethodDetailsAmazonPayFunding(TypedDict, total=False):
    card: ChargePaymentMethodDetailsAmazonPayFundingCard | None
    type: Literal['card'] | None

class ChargePaymentMethodDetailsAmazonPay(TypedDict, total=False):
    funding: ChargePaymentMethodDetailsAmazonPayFunding | None
    transaction_id: str | None

class ChargePaymentMethodDetailsAuBecsDebit(TypedDict, total=False):
    bsb_number: str | None
    expected_debit_date: str | None
    fingerprint: str | None
    last4: str | None
    mandate: str | None

class ChargePaymentMethodDetailsBacsDebit(TypedDict, total=False):
    expected_debit_date: str | None
    fingerprint: str | None
    last4: str | None
    mandate: str | None
    sort_code: str | None

class ChargePaymentMethodDetailsBancontact(TypedDict, total=False):
    bank_code: str | None
    bank_name: str | None
    bic: str | None
    generated_sepa_debit: str | None
    generated_sepa_debit_mandate: str | None
    iban_last4: str | None
    preferred_language: Literal['de', 'en', 'fr', 'nl'] | None
    verified_name: str | None

class ChargePaymentMethodDetailsBillie(TypedDict, total=False):
    transaction_id: str | None

class ChargePaymentMethodDetailsBizum(TypedDict, total=False):
    buyer_id: str | None
    transaction_id: str | None

class ChargePaymentMethodDetailsBlik(TypedDict, total=False):
    buyer_id: str | None

class ChargePaymentMethodDetailsBoleto(TypedDict, total=False):
    tax_id: str

class ChargePaymentMethodDetailsCardChecks(TypedDict, total=False):
    address_line1_check: str | None
    address_postal_code_check: str | None
    cvc_check: str | None

class ChargePaymentMethodDetailsCardExtendedAuthorization(TypedDict, total=False):
    status: Literal['disabled', 'enabled']

class ChargePaymentMethodDetailsCardIncrementalAuthorization(TypedDict, total=False):
    status: Literal['available', 'unavailable']

class ChargePaymentMethodDetailsCardInstallmentsPlan(TypedDict, total=False):
    count: int | None
    interval: Literal['month'] | None
    type: Literal['bonus', 'fixed_count', 'revolving']

class ChargePaymentMethodDetailsCardInstallments(TypedDict, total=False):
    plan: ChargePaymentMethodDetailsCardInstallmentsPlan | None

class ChargePaymentMethodDetailsCardNetworkToken(TypedDict, total=False):
    used: bool

class ChargePaymentMethodDetailsCardOvercapture(TypedDict, total=False):
    maximum_amount_capturable: int
    status: Literal['available', 'unavailable']

class ChargePaymentMethodDetailsCardThreeDSecure(TypedDict, total=False):
    authentication_flow: Literal['challenge', 'frictionless'] | None
    electronic_commerce_indicator: Literal['01', '02', '05', '06', '07'] | None
    exemption_indicator: Literal['low_risk', 'none'] | None
    exemption_indicator_applied: bool | None
    result: Literal['attempt_acknowledged', 'authenticated', 'data_share_only', 'exempted', 'failed', 'not_supported', 'processing_error'] | None
    result_reason: Literal['abandoned', 'bypassed', 'canceled', 'card_not_enrolled', 'network_not_supported', 'protocol_error', 'rejected'] | None
    transaction_id: str | None
    version: Literal['1.0.2', '2.1.0', '2.2.0', '2.3.0', '2.3.1'] | None

class ChargePaymentMethodDetailsCardWalletLink(TypedDict, total=False):
    funding_source_group: str | None

class ChargePaymentMethodDetailsCardWalletMasterpass(TypedDict, total=False):
    billing_address: AccountBusinessProfileSupportAddress | None
    email: str | None
    name: str | None
    shipping_address: AccountBusinessProfileSupportAddress | None

class ChargePaymentMethodDetailsCardWallet(TypedDict, total=False):
    amex_express_checkout: AccountSettingsPaypayPaymentsSiteAccessible | None
    apple_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    dynamic_last4: str | None
    google_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    link: ChargePaymentMethodDetailsCardWalletLink | None
    masterpass: ChargePaymentMethodDetailsCardWalletMasterpass | None
    samsung_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    type: Literal['amex_express_checkout', 'apple_pay', 'google_pay', 'link', 'masterpass', 'samsung_pay', 'visa_checkout']
    visa_checkout: ChargePaymentMethodDetailsCardWalletMasterpass | None

class ChargePaymentMethodDetailsCard(TypedDict, total=False):
    amount_authorized: int | None
    authorization_code: str | None
    brand: str | None
    capture_before: int | None
    checks: ChargePaymentMethodDetailsCardChecks | None
    country: str | None
    description: str | None
    electronic_commerce_indicator: str | None
    exp_month: int
    exp_year: int
    extended_authorization: ChargePaymentMethodDetailsCardExtendedAuthorization | None
    fingerprint: str | None
    funding: str | None
    iin: str | None
    incremental_authorization: ChargePaymentMethodDetailsCardIncrementalAuthorization | None
    installments: ChargePaymentMethodDetailsCardInstallments | None
    issuer: str | None
    last4: str | None
    mandate: str | None
    moto: bool | None
    multicapture: ChargePaymentMethodDetailsCardIncrementalAuthorization | None
    network: str | None
    network_token: ChargePaymentMethodDetailsCardNetworkToken | None
    network_transaction_id: str | None
    overcapture: ChargePaymentMethodDetailsCardOvercapture | None
    regulated_status: Literal['regulated', 'unregulated'] | None
    setup_credential_usage: Literal['installment', 'recurring', 'unscheduled'] | None
    stored_credential_usage: Literal['installment', 'recurring', 'unscheduled'] | None
    three_d_secure: ChargePaymentMethodDetailsCardThreeDSecure | None
    transaction_link_id: str | None
    wallet: ChargePaymentMethodDetailsCardWallet | None

class ChargePaymentMethodDetailsCardPresentOffline(TypedDict, total=False):
    stored_at: int | None
    type: Literal['deferred'] | None

class ChargePaymentMethodDetailsCardPresentReceipt(TypedDict, total=False):
    account_type: Literal['checking', 'credit', 'prepaid', 'unknown'] | None
    application_cryptogram: str | None
    application_preferred_name: str | None
    authorization_code: str | None
    authorization_response_code: str | None
    cardholder_verification_method: str | None
    dedicated_file_name: str | None
    terminal_verification_results: str | None
    transaction_status_information: str | None

class ChargePaymentMethodDetailsCardPresentWallet(TypedDict, total=False):
    type: Literal['apple_pay', 'google_pay', 'samsung_pay', 'unknown']

class ChargePaymentMethodDetailsCardPresent(TypedDict, total=False):
    amount_authorized: int | None
    brand: str | None
    brand_product: str | None
    capture_before: int | None
    cardholder_name: str | None
    country: str | None
    description: str | None
    emv_auth_data: str | None
    exp_month: int
    exp_year: int
    fingerprint: str | None
    funding: str | None
    generated_card: str | None
    iin: str | None
    incremental_authorization_supported: bool
    issuer: str | None
    last4: str | None
    location: str | None
    network: str | None
    network_transaction_id: str | None
    offline: ChargePaymentMethodDetailsCardPresentOffline | None
    overcapture_supported: bool
    preferred_locales: list[str] | None
    read_method: Literal['contact_emv', 'contactless_emv', 'contactless_magstripe_mode', 'magnetic_stripe_fallback', 'magnetic_stripe_track2'] | None
    reader: str | None
    receipt: ChargePaymentMethodDetailsCardPresentReceipt | None
    wallet: ChargePaymentMethodDetailsCardPresentWallet | None

class ChargePaymentMethodDetailsCashapp(TypedDict, total=False):
    buyer_id: str | None
    cashtag: str | None
    transaction_id: str | None

class ChargePaymentMethodDetailsCrypto(TypedDict, total=False):
    buyer_address: str | None
    network: Literal['base', 'ethereum', 'polygon', 'solana', 'sui', 'tempo'] | None
    token_currency: Literal['ousd', 'phantom_cash', 'usdc', 'usdg', 'usdp', 'usdsui', 'usdt'] | None
    transaction_hash: str | None

class ChargePaymentMethodDetailsEps(TypedDict, total=False):
    bank: Literal['arzte_und_apotheker_bank', 'austrian_anadi_bank_ag', 'bank_austria', 'bankhaus_carl_spangler', 'bankhaus_schelhammer_und_schattera_ag', 'bawag_psk_ag', 'bks_bank_ag', 'brull_kallmus_bank_ag', 'btv_vier_lander_bank', 'capital_bank_grawe_gruppe_ag', 'deutsche_bank_ag', 'dolomitenbank', 'easybank_ag', 'erste_bank_und_sparkassen', 'hypo_alpeadriabank_international_ag', 'hypo_bank_burgenland_aktiengesellschaft', 'hypo_noe_lb_fur_niederosterreich_u_wien', 'hypo_oberosterreich_salzburg_steiermark', 'hypo_tirol_bank_ag', 'hypo_vorarlberg_bank_ag', 'marchfelder_bank', 'oberbank_ag', 'raiffeisen_bankengruppe_osterreich', 'schoellerbank_ag', 'sparda_bank_wien', 'volksbank_gruppe', 'volkskreditbank_ag', 'vr_bank_braunau'] | None
    verified_name: str | None

class ChargePaymentMethodDetailsFpx(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual'] | None
    bank: Literal['affin_bank', 'agrobank', 'alliance_bank', 'ambank', 'bank_islam', 'bank_muamalat', 'bank_of_china', 'bank_rakyat', 'bnp_paribas', 'bsn', 'cimb', 'citibank', 'deutsche_bank', 'hong_leong_bank', 'hsbc', 'kfh', 'maybank2e', 'maybank2u', 'mbsb_bank', 'ocbc', 'pb_enterprise', 'public_bank', 'rhb', 'standard_chartered', 'uob']
    transaction_id: str | None

class ChargePaymentMethodDetailsGiropay(TypedDict, total=False):
    bank_code: str | None
    bank_name: str | None
    bic: str | None
    verified_name: str | None

class ChargePaymentMethodDetailsIdeal(TypedDict, total=False):
    bank: Literal['abn_amro', 'adyen', 'asn_bank', 'bunq', 'buut', 'finom', 'handelsbanken', 'ing', 'knab', 'mollie', 'moneyou', 'n26', 'nn', 'rabobank', 'regiobank', 'revolut', 'sns_bank', 'triodos_bank', 'van_lanschot', 'yoursafe'] | None
    bic: Literal['ABNANL2A', 'ADYBNL2A', 'ASNBNL21', 'BITSNL2A', 'BUNQNL2A', 'BUUTNL2A', 'FNOMNL22', 'FVLBNL22', 'HANDNL2A', 'INGBNL2A', 'KNABNL2H', 'MLLENL2A', 'MOYONL21', 'NNBANL2G', 'NTSBDEB1', 'RABONL2U', 'RBRBNL21', 'REVOIE23', 'REVOLT21', 'SNSBNL2A', 'TRIONL2U'] | None
    generated_sepa_debit: str | None
    generated_sepa_debit_mandate: str | None
    iban_last4: str | None
    transaction_id: str | None
    verified_name: str | None

class ChargePaymentMethodDetailsInteracPresentReceipt(TypedDict, total=False):
    account_type: Literal['checking', 'savings', 'unknown'] | None
    application_cryptogram: str | None
    application_preferred_name: str | None
    authorization_code: str | None
    authorization_response_code: str | None
    cardholder_verification_method: str | None
    dedicated_file_name: str | None
    terminal_verification_results: str | None
    transaction_status_information: str | None

class ChargePaymentMethodDetailsInteracPresent(TypedDict, total=False):
    brand: str | None
    cardholder_name: str | None
    country: str | None
    description: str | None
    emv_auth_data: str | None
    exp_month: int
    exp_year: int
    fingerprint: str | None
    funding: str | None
    generated_card: str | None
    iin: str | None
    issuer: str | None
    last4: str | None
    location: str | None
    network: str | None
    network_transaction_id: str | None
    preferred_locales: list[str] | None
    read_method: Literal['contact_emv', 'contactless_emv', 'contactless_magstripe_mode', 'magnetic_stripe_fallback', 'magnetic_stripe_track2'] | None
    reader: str | None
    receipt: ChargePaymentMethodDetailsInteracPresentReceipt | None

class ChargePaymentMethodDetailsKlarnaPayerDetailsAddress(TypedDict, total=False):
    country: str | None

class ChargePaymentMethodDetailsKlarnaPayerDetails(TypedDict, total=False):
    address: ChargePaymentMethodDetailsKlarnaPayerDetailsAddress | None

class ChargePaymentMethodDetailsKlarna(TypedDict, total=False):
    location: str | None
    payer_details: ChargePaymentMethodDetailsKlarnaPayerDetails | None
    payment_method_category: str | None
    preferred_locale: str | None
    reader: str | None

class ChargePaymentMethodDetailsKonbiniStore(TypedDict, total=False):
    chain: Literal['familymart', 'lawson', 'ministop', 'seicomart'] | None

class ChargePaymentMethodDetailsKonbini(TypedDict, total=False):
    store: ChargePaymentMethodDetailsKonbiniStore | None

class ChargePaymentMethodDetailsKrCard(TypedDict, total=False):
    brand: Literal['bc', 'citi', 'hana', 'hyundai', 'jeju', 'jeonbuk', 'kakaobank', 'kbank', 'kdbbank', 'kookmin', 'kwangju', 'lotte', 'mg', 'nh', 'post', 'samsung', 'savingsbank', 'shinhan', 'shinhyup', 'suhyup', 'tossbank', 'woori'] | None
    buyer_id: str | None
    last4: str | None
    transaction_id: str | None

class ChargePaymentMethodDetailsLink(TypedDict, total=False):
    country: str | None
    funding_source_group: str | None

class ChargePaymentMethodDetailsMobilepayCard(TypedDict, total=False):
    brand: str | None
    country: str | None
    exp_month: int | None
    exp_year: int | None
    last4: str | None

class ChargePaymentMethodDetailsMobilepay(TypedDict, total=False):
    card: ChargePaymentMethodDetailsMobilepayCard | None

class ChargePaymentMethodDetailsMultibanco(TypedDict, total=False):
    entity: str | None
    reference: str | None

class ChargePaymentMethodDetailsNzBankAccount(TypedDict, total=False):
    account_holder_name: str | None
    bank_code: str
    bank_name: str
    branch_code: str
    expected_debit_date: str | None
    last4: str
    suffix: str | None

class ChargePaymentMethodDetailsOxxo(TypedDict, total=False):
    number: str | None

class ChargePaymentMethodDetailsP24(TypedDict, total=False):
    bank: Literal['alior_bank', 'bank_millennium', 'bank_nowy_bfg_sa', 'bank_pekao_sa', 'banki_spbdzielcze', 'blik', 'bnp_paribas', 'boz', 'citi_handlowy', 'credit_agricole', 'envelobank', 'etransfer_pocztowy24', 'getin_bank', 'ideabank', 'ing', 'inteligo', 'mbank_mtransfer', 'nest_przelew', 'noble_pay', 'pbac_z_ipko', 'plus_bank', 'santander_przelew24', 'tmobile_usbugi_bankowe', 'toyota_bank', 'velobank', 'volkswagen_bank'] | None
    reference: str | None
    verified_name: str | None

class ChargePaymentMethodDetailsPaynow(TypedDict, total=False):
    location: str | None
    reader: str | None
    reference: str | None

class ChargePaymentMethodDetailsPaypalSellerProtection(TypedDict, total=False):
    dispute_categories: list[Literal['fraudulent', 'product_not_received']] | None
    status: Literal['eligible', 'not_eligible', 'partially_eligible']

class ChargePaymentMethodDetailsPaypal(TypedDict, total=False):
    country: str | None
    payer_email: str | None
    payer_id: str | None
    payer_name: str | None
    seller_protection: ChargePaymentMethodDetailsPaypalSellerProtection | None
    transaction_id: str | None

class ChargePaymentMethodDetailsPayto(TypedDict, total=False):
    bsb_number: str | None
    last4: str | None
    mandate: str | None
    pay_id: str | None

class ChargePaymentMethodDetailsPix(TypedDict, total=False):
    bank_transaction_id: str | None
    fingerprint: str | None
    mandate: str | None

class ChargePaymentMethodDetailsPromptpay(TypedDict, total=False):
    reference: str | None

class ChargePaymentMethodDetailsSepaCreditTransfer(TypedDict, total=False):
    bank_name: str | None
    bic: str | None
    iban: str | None

class ChargePaymentMethodDetailsSepaDebit(TypedDict, total=False):
    bank_code: str | None
    branch_code: str | None
    country: str | None
    expected_debit_date: str | None
    fingerprint: str | None
    last4: str | None
    mandate: str | None

class ChargePaymentMethodDetailsSofort(TypedDict, total=False):
    bank_code: str | None
    bank_name: str | None
    bic: str | None
    country: str | None
    generated_sepa_debit: str | None
    generated_sepa_debit_mandate: str | None
    iban_last4: str | None
    preferred_language: Literal['de', 'en', 'es', 'fr', 'it', 'nl', 'pl'] | None
    verified_name: str | None

class ChargePaymentMethodDetailsSwish(TypedDict, total=False):
    fingerprint: str | None
    payment_reference: str | None
    verified_phone_last4: str | None

class ChargePaymentMethodDetailsTwint(TypedDict, total=False):
    mandate: str | None

class ChargePaymentMethodDetailsUpi(TypedDict, total=False):
    vpa: str | None

class ChargePaymentMethodDetailsUsBankAccount(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual'] | None
    account_type: Literal['checking', 'savings'] | None
    bank_name: str | None
    expected_debit_date: str | None
    fingerprint: str | None
    last4: str | None
    mandate: str | None
    payment_reference: str | None
    routing_number: str | None

class ChargePaymentMethodDetailsWechatPay(TypedDict, total=False):
    fingerprint: str | None
    location: str | None
    reader: str | None
    transaction_id: str | None

class ChargePaymentMethodDetails(TypedDict, total=False):
    ach_credit_transfer: ChargePaymentMethodDetailsAchCreditTransfer | None
    ach_debit: ChargePaymentMethodDetailsAchDebit | None
    acss_debit: ChargePaymentMethodDetailsAcssDebit | None
    affirm: ChargePaymentMethodDetailsAffirm | None
    afterpay_clearpay: ChargePaymentMethodDetailsAfterpayClearpay | None
    alipay: ChargePaymentMethodDetailsAlipay | None
    alma: ChargePaymentMethodDetailsAlma | None
    amazon_pay: ChargePaymentMethodDetailsAmazonPay | None
    au_becs_debit: ChargePaymentMethodDetailsAuBecsDebit | None
    bacs_debit: ChargePaymentMethodDetailsBacsDebit | None
    bancontact: ChargePaymentMethodDetailsBancontact | None
    billie: ChargePaymentMethodDetailsBillie | None
    bizum: ChargePaymentMethodDetailsBizum | None
    blik: ChargePaymentMethodDetailsBlik | None
    boleto: ChargePaymentMethodDetailsBoleto | None
    card: ChargePaymentMethodDetailsCard | None
    card_present: ChargePaymentMethodDetailsCardPresent | None
    cashapp: ChargePaymentMethodDetailsCashapp | None
    crypto: ChargePaymentMethodDetailsCrypto | None
    customer_balance: AccountSettingsPaypayPaymentsSiteAccessible | None
    eps: ChargePaymentMethodDetailsEps | None
    fpx: ChargePaymentMethodDetailsFpx | None
    giropay: ChargePaymentMethodDetailsGiropay | None
    grabpay: ChargePaymentMethodDetailsBillie | None
    ideal: ChargePaymentMethodDetailsIdeal | None
    interac_present: ChargePaymentMethodDetailsInteracPresent | None
    kakao_pay: ChargePaymentMethodDetailsBizum | None
    klarna: ChargePaymentMethodDetailsKlarna | None
    konbini: ChargePaymentMethodDetailsKonbini | None
    kr_card: ChargePaymentMethodDetailsKrCard | None
    link: ChargePaymentMethodDetailsLink | None
    mb_way: AccountSettingsPaypayPaymentsSiteAccessible | None
    mobilepay: ChargePaymentMethodDetailsMobilepay | None
    multibanco: ChargePaymentMethodDetailsMultibanco | None
    naver_pay: ChargePaymentMethodDetailsBizum | None
    nz_bank_account: ChargePaymentMethodDetailsNzBankAccount | None
    oxxo: ChargePaymentMethodDetailsOxxo | None
    p24: ChargePaymentMethodDetailsP24 | None
    pay_by_bank: AccountSettingsPaypayPaymentsSiteAccessible | None
    payco: ChargePaymentMethodDetailsBizum | None
    paynow: ChargePaymentMethodDetailsPaynow | None
    paypal: ChargePaymentMethodDetailsPaypal | None
    paypay: AccountSettingsPaypayPaymentsSiteAccessible | None
    payto: ChargePaymentMethodDetailsPayto | None
    pix: ChargePaymentMethodDetailsPix | None
    promptpay: ChargePaymentMethodDetailsPromptpay | None
    revolut_pay: ChargePaymentMethodDetailsAmazonPay | None
    samsung_pay: ChargePaymentMethodDetailsBizum | None
    satispay: ChargePaymentMethodDetailsBillie | None
    scalapay: ChargePaymentMethodDetailsBillie | None
    sepa_credit_transfer: ChargePaymentMethodDetailsSepaCreditTransfer | None
    sepa_debit: ChargePaymentMethodDetailsSepaDebit | None
    sequra: ChargePaymentMethodDetailsBillie | None
    sofort: ChargePaymentMethodDetailsSofort | None
    stripe_account: AccountSettingsPaypayPaymentsSiteAccessible | None
    sunbit: ChargePaymentMethodDetailsBillie | None
    swish: ChargePaymentMethodDetailsSwish | None
    twint: ChargePaymentMethodDetailsTwint | None
    type: str
    upi: ChargePaymentMethodDetailsUpi | None
    us_bank_account: ChargePaymentMethodDetailsUsBankAccount | None
    wechat: AccountSettingsPaypayPaymentsSiteAccessible | None
    wechat_pay: ChargePaymentMethodDetailsWechatPay | None
    zip: AccountSettingsPaypayPaymentsSiteAccessible | None

class ChargePresentmentDetails(TypedDict, total=False):
    presentment_amount: int
    presentment_currency: str

class ChargeRadarOptions(TypedDict, total=False):
    session: str | None

class ChargeShipping(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress | None
    carrier: str | None
    name: str | None
    phone: str | None
    tracking_number: str | None

class ChargeTransferData(TypedDict, total=False):
    amount: int | None
    destination: str

class Charge(Resource):
    KEY: ClassVar[str] = 'charge'
    object: Literal['charge']
    amount: int
    amount_captured: int
    amount_refunded: int
    application: str | None
    application_fee: str | None
    application_fee_amount: int | None
    authorization_code: str | None
    balance_transaction: str | None
    billing_details: ChargeBillingDetails
    calculated_statement_descriptor: str | None
    captured: bool
    created: int
    currency: str
    customer: str | None
    description: str | None
    destination: str | None
    dispute: str | None
    disputed: bool
    failure_balance_transaction: str | None
    failure_code: str | None
    failure_message: str | None
    fraud_details: ChargeFraudDetails | None
    invoice: str | None
    level3: ChargeLevel3 | None
    livemode: bool
    metadata: dict[str, str]
    on_behalf_of: str | None
    order: str | None
    outcome: ChargeOutcome | None
    paid: bool
    payment_intent: str | None
    payment_method: str | None
    payment_method_details: ChargePaymentMethodDetails | None
    presentment_details: ChargePresentmentDetails | None
    radar_options: ChargeRadarOptions | None
    receipt_email: str | None
    receipt_number: str | None
    receipt_url: str | None
    refunded: bool
    refunds: ListObject | None
    review: str | None
    shipping: ChargeShipping | None
    source: Any
    source_transfer: str | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    status: Literal['failed', 'pending', 'succeeded']
    transfer: str | None
    transfer_data: ChargeTransferData | None
    transfer_group: str | None

class CheckoutSessionAfterExpirationRecovery(TypedDict, total=False):
    allow_promotion_codes: bool
    enabled: bool
    expires_at: int | None
    url: str | None

class CheckoutSessionAfterExpiration(TypedDict, total=False):
    recovery: CheckoutSessionAfterExpirationRecovery | None

class CheckoutSessionAutomaticTaxLiability(TypedDict, total=False):
    account: str | None
    type: Literal['account', 'self']

class CheckoutSessionAutomaticTax(TypedDict, total=False):
    enabled: bool
    liability: CheckoutSessionAutomaticTaxLiability | None
    provider: str | None
    status: Literal['complete', 'failed', 'requires_location_inputs'] | None

class CheckoutSessionBrandingSettingsIcon(TypedDict, total=False):
    file: str | None
    type: Literal['file', 'url']
    url: str | None

class CheckoutSessionBrandingSettings(TypedDict, total=False):
    background_color: str
    border_style: Literal['pill', 'rectangular', 'rounded']
    button_color: str
    display_name: str
    font_family: str
    icon: CheckoutSessionBrandingSettingsIcon | None
    logo: CheckoutSessionBrandingSettingsIcon | None

class CheckoutSessionCollectedInformationShippingDetails(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress
    name: str

class CheckoutSessionCollectedInformation(TypedDict, total=False):
    business_name: str | None
    individual_name: str | None
    shipping_details: CheckoutSessionCollectedInformationShippingDetails | None

class CheckoutSessionConsent(TypedDict, total=False):
    promotions: Literal['opt_in', 'opt_out'] | None
    terms_of_service: Literal['accepted'] | None

class CheckoutSessionConsentCollectionPaymentMethodReuseAgreement(TypedDict, total=False):
    position: Literal['auto', 'hidden']

class CheckoutSessionConsentCollection(TypedDict, total=False):
    payment_method_reuse_agreement: CheckoutSessionConsentCollectionPaymentMethodReuseAgreement | None
    promotions: Literal['auto', 'none'] | None
    terms_of_service: Literal['none', 'required'] | None

class CheckoutSessionCurrencyConversion(TypedDict, total=False):
    amount_subtotal: int
    amount_total: int
    fx_rate: str
    source_currency: str

class CheckoutSessionCustomFieldsDropdownOptions(TypedDict, total=False):
    label: str
    value: str

class CheckoutSessionCustomFieldsDropdown(TypedDict, total=False):
    default_value: str | None
    options: list[CheckoutSessionCustomFieldsDropdownOptions]
    value: str | None

class CheckoutSessionCustomFieldsLabel(TypedDict, total=False):
    custom: str | None
    type: Literal['custom']

class CheckoutSessionCustomFieldsNumeric(TypedDict, total=False):
    default_value: str | None
    maximum_length: int | None
    minimum_length: int | None
    value: str | None

class CheckoutSessionCustomFields(TypedDict, total=False):
    dropdown: CheckoutSessionCustomFieldsDropdown | None
    key: str
    label: CheckoutSessionCustomFieldsLabel
    numeric: CheckoutSessionCustomFieldsNumeric | None
    optional: bool
    text: CheckoutSessionCustomFieldsNumeric | None
    type: Literal['dropdown', 'numeric', 'text']

class CheckoutSessionCustomTextAfterSubmit(TypedDict, total=False):
    message: str

class CheckoutSessionCustomText(TypedDict, total=False):
    after_submit: CheckoutSessionCustomTextAfterSubmit | None
    shipping_address: CheckoutSessionCustomTextAfterSubmit | None
    submit: CheckoutSessionCustomTextAfterSubmit | None
    terms_of_service_acceptance: CheckoutSessionCustomTextAfterSubmit | None

class CheckoutSessionCustomerDetailsTaxIds(TypedDict, total=False):
    type: Literal['ad_nrt', 'ae_trn', 'al_tin', 'am_tin', 'ao_tin', 'ar_cuit', 'au_abn', 'au_acn', 'au_arn', 'au_wpn', 'aw_tin', 'az_tin', 'ba_tin', 'bb_tin', 'bd_bin', 'bf_ifu', 'bg_uic', 'bh_vat', 'bj_ifu', 'bo_tin', 'br_cnpj', 'br_cpf', 'bs_tin', 'bw_vat', 'by_tin', 'ca_bn', 'ca_gst_hst', 'ca_pst_bc', 'ca_pst_mb', 'ca_pst_sk', 'ca_qst', 'cd_nif', 'ch_uid', 'ch_vat', 'ci_vat', 'cl_tin', 'cm_niu', 'cn_tin', 'co_nit', 'cr_tin', 'cv_nif', 'cz_dic', 'de_stn', 'do_rcn', 'ec_ruc', 'eg_tin', 'es_cif', 'et_tin', 'eu_oss_vat', 'eu_vat', 'fo_vat', 'fr_siren', 'fr_siret', 'fr_spi', 'gb_vat', 'ge_vat', 'gh_tin', 'gi_tin', 'gn_nif', 'hk_br', 'hr_oib', 'hu_tin', 'ic_nif', 'id_npwp', 'il_vat', 'in_gst', 'is_kt', 'is_vat', 'it_cf', 'jp_cn', 'jp_rn', 'jp_trn', 'ke_pin', 'kg_tin', 'kh_tin', 'kr_brn', 'kz_bin', 'la_tin', 'li_uid', 'li_vat', 'lk_vat', 'ma_vat', 'md_cf', 'md_vat', 'me_pib', 'mk_vat', 'mr_nif', 'mu_vat', 'mx_rfc', 'my_frp', 'my_itn', 'my_sst', 'mz_nuit', 'ng_tin', 'no_vat', 'no_voec', 'np_pan', 'nz_bn', 'nz_gst', 'om_vat', 'pe_ruc', 'ph_tin', 'pl_nip', 'pt_nif', 'py_ruc', 'ro_tin', 'rs_pib', 'ru_inn', 'ru_kpp', 'sa_vat', 'sg_gst', 'sg_uen', 'si_tin', 'sm_coe', 'sn_ninea', 'sr_fin', 'sv_nit', 'th_vat', 'tj_tin', 'tr_tin', 'tt_bir', 'tt_vat', 'tw_vat', 'tz_vat', 'ua_vat', 'ug_tin', 'unknown', 'us_ein', 'uy_ruc', 'uz_tin', 'uz_vat', 've_rif', 'vn_tin', 'za_vat', 'zm_tin', 'zw_tin']
    value: str | None

class CheckoutSessionCustomerDetails(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress | None
    business_name: str | None
    email: str | None
    individual_name: str | None
    name: str | None
    phone: str | None
    tax_exempt: Literal['exempt', 'none', 'reverse'] | None
    tax_ids: list[CheckoutSessionCustomerDetailsTaxIds] | None

class CheckoutSessionDiscounts(TypedDict, total=False):
    coupon: str | None
    promotion_code: str | None

class CheckoutSessionInvoiceCreationInvoiceDataCustomFields(TypedDict, total=False):
    name: str
    value: str

class CheckoutSessionInvoiceCreationInvoiceDataRenderingOptions(TypedDict, total=False):
    amount_tax_display: str | None
    template: str | None

class CheckoutSessionInvoiceCreationInvoiceData(TypedDict, total=False):
    account_tax_ids: list[str] | None
    custom_fields: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields] | None
    description: str | None
    footer: str | None
    issuer: CheckoutSessionAutomaticTaxLiability | None
    metadata: dict[str, str] | None
    rendering_options: CheckoutSessionInvoiceCreationInvoiceDataRenderingOptions | None

class CheckoutSessionInvoiceCreation(TypedDict, total=False):
    enabled: bool
    invoice_data: CheckoutSessionInvoiceCreationInvoiceData

class CheckoutSessionNameCollectionBusiness(TypedDict, total=False):
    enabled: bool
    optional: bool

class CheckoutSessionNameCollection(TypedDict, total=False):
    business: CheckoutSessionNameCollectionBusiness | None
    individual: CheckoutSessionNameCollectionBusiness | None

class CheckoutSessionOptionalItemsAdjustableQuantity(TypedDict, total=False):
    enabled: bool
    maximum: int | None
    minimum: int | None

class CheckoutSessionOptionalItems(TypedDict, total=False):
    adjustable_quantity: CheckoutSessionOptionalItemsAdjustableQuantity | None
    price: str
    quantity: int

class CheckoutSessionPaymentMethodConfigurationDetails(TypedDict, total=False):
    id: str
    parent: str | None

class CheckoutSessionPaymentMethodOptionsAcssDebitMandateOptions(TypedDict, total=False):
    custom_mandate_url: str | None
    default_for: list[Literal['invoice', 'subscription']] | None
    interval_description: str | None
    payment_schedule: Literal['combined', 'interval', 'sporadic'] | None
    transaction_type: Literal['business', 'personal'] | None

class CheckoutSessionPaymentMethodOptionsAcssDebit(TypedDict, total=False):
    currency: Literal['cad', 'usd'] | None
    mandate_options: CheckoutSessionPaymentMethodOptionsAcssDebitMandateOptions | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str | None
    verification_method: Literal['automatic', 'instant', 'microdeposits'] | None

class CheckoutSessionPaymentMethodOptionsAffirm(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    setup_future_usage: Literal['none'] | None

class CheckoutSessionPaymentMethodOptionsAlipay(TypedDict, total=False):
    setup_future_usage: Literal['none'] | None

class CheckoutSessionPaymentMethodOptionsAlma(TypedDict, total=False):
    capture_method: Literal['manual'] | None

class CheckoutSessionPaymentMethodOptionsAmazonPay(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    setup_future_usage: Literal['none', 'off_session'] | None

class CheckoutSessionPaymentMethodOptionsAuBecsDebit(TypedDict, total=False):
    setup_future_usage: Literal['none'] | None
    target_date: str | None

class CheckoutSessionPaymentMethodOptionsBacsDebitMandateOptions(TypedDict, total=False):
    reference_prefix: str | None

class CheckoutSessionPaymentMethodOptionsBacsDebit(TypedDict, total=False):
    mandate_options: CheckoutSessionPaymentMethodOptionsBacsDebitMandateOptions | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str | None

class CheckoutSessionPaymentMethodOptionsBancontact(TypedDict, total=False):
    setup_future_usage: Literal['none', 'off_session'] | None

class CheckoutSessionPaymentMethodOptionsBoleto(TypedDict, total=False):
    expires_after_days: int
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None

class CheckoutSessionPaymentMethodOptionsCardInstallments(TypedDict, total=False):
    enabled: bool | None

class CheckoutSessionPaymentMethodOptionsCardRestrictions(TypedDict, total=False):
    brands_blocked: list[Literal['american_express', 'discover_global_network', 'mastercard', 'visa']] | None
    funding_types_blocked: list[Literal['credit', 'debit', 'prepaid']] | None

class CheckoutSessionPaymentMethodOptionsCard(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    installments: CheckoutSessionPaymentMethodOptionsCardInstallments | None
    request_extended_authorization: Literal['if_available', 'never'] | None
    request_incremental_authorization: Literal['if_available', 'never'] | None
    request_multicapture: Literal['if_available', 'never'] | None
    request_overcapture: Literal['if_available', 'never'] | None
    request_three_d_secure: Literal['any', 'automatic', 'challenge']
    restrictions: CheckoutSessionPaymentMethodOptionsCardRestrictions | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    statement_descriptor_suffix_kana: str | None
    statement_descriptor_suffix_kanji: str | None

class CheckoutSessionPaymentMethodOptionsCustomerBalanceBankTransferEuBankTransfer(TypedDict, total=False):
    country: Literal['BE', 'DE', 'ES', 'FR', 'IE', 'NL']

class CheckoutSessionPaymentMethodOptionsCustomerBalanceBankTransfer(TypedDict, total=False):
    eu_bank_transfer: CheckoutSessionPaymentMethodOptionsCustomerBalanceBankTransferEuBankTransfer | None
    requested_address_types: list[Literal['aba', 'iban', 'sepa', 'sort_code', 'spei', 'swift', 'zengin']] | None
    type: Literal['eu_bank_transfer', 'gb_bank_transfer', 'jp_bank_transfer', 'mx_bank_transfer', 'us_bank_transfer'] | None

class CheckoutSessionPaymentMethodOptionsCustomerBalance(TypedDict, total=False):
    bank_transfer: CheckoutSessionPaymentMethodOptionsCustomerBalanceBankTransfer | None
    funding_type: Literal['bank_transfer'] | None
    setup_future_usage: Literal['none'] | None

class CheckoutSessionPaymentMethodOptionsKlarna(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None

class CheckoutSessionPaymentMethodOptionsKonbini(TypedDict, total=False):
    expires_after_days: int | None
    setup_future_usage: Literal['none'] | None

class CheckoutSessionPaymentMethodOptionsOxxo(TypedDict, total=False):
    expires_after_days: int
    setup_future_usage: Literal['none'] | None

class CheckoutSessionPaymentMethodOptionsPaypal(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    preferred_locale: str | None
    reference: str | None
    setup_future_usage: Literal['none', 'off_session'] | None

class CheckoutSessionPaymentMethodOptionsPaytoMandateOptions(TypedDict, total=False):
    amount: int | None
    amount_type: Literal['fixed', 'maximum'] | None
    end_date: str | None
    payment_schedule: Literal['adhoc', 'annual', 'daily', 'fortnightly', 'monthly', 'quarterly', 'semi_annual', 'weekly'] | None
    payments_per_period: int | None
    purpose: Literal['dependant_support', 'government', 'loan', 'mortgage', 'other', 'pension', 'personal', 'retail', 'salary', 'tax', 'utility'] | None
    start_date: str | None

class CheckoutSessionPaymentMethodOptionsPayto(TypedDict, total=False):
    mandate_options: CheckoutSessionPaymentMethodOptionsPaytoMandateOptions | None
    setup_future_usage: Literal['none', 'off_session'] | None

class CheckoutSessionPaymentMethodOptionsPixMandateOptions(TypedDict, total=False):
    amount: int | None
    amount_includes_iof: Literal['always', 'never'] | None
    amount_type: Literal['fixed', 'maximum'] | None
    currency: str | None
    end_date: str | None
    payment_schedule: Literal['halfyearly', 'monthly', 'quarterly', 'weekly', 'yearly'] | None
    reference: str | None
    start_date: str | None

class CheckoutSessionPaymentMethodOptionsPix(TypedDict, total=False):
    amount_includes_iof: Literal['always', 'never'] | None
    expires_after_seconds: int | None
    mandate_options: CheckoutSessionPaymentMethodOptionsPixMandateOptions | None
    setup_future_usage: Literal['none', 'off_session'] | None

class CheckoutSessionPaymentMethodOptionsUpiMandateOptions(TypedDict, total=False):
    amount: int | None
    amount_type: Literal['fixed', 'maximum'] | None
    description: str | None
    end_date: int | None

class CheckoutSessionPaymentMethodOptionsUpi(TypedDict, total=False):
    mandate_options: CheckoutSessionPaymentMethodOptionsUpiMandateOptions | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None

class CheckoutSessionPaymentMethodOptionsUsBankAccountFinancialConnectionsFilters(TypedDict, total=False):
    account_subcategories: list[Literal['checking', 'savings']] | None

class CheckoutSessionPaymentMethodOptionsUsBankAccountFinancialConnections(TypedDict, total=False):
    filters: CheckoutSessionPaymentMethodOptionsUsBankAccountFinancialConnectionsFilters | None
    permissions: list[Literal['balances', 'ownership', 'payment_method', 'transactions']] | None
    prefetch: list[Literal['balances', 'ownership', 'transactions']] | None
    return_url: str | None

class CheckoutSessionPaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    financial_connections: CheckoutSessionPaymentMethodOptionsUsBankAccountFinancialConnections | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str | None
    verification_method: Literal['automatic', 'instant'] | None

class CheckoutSessionPaymentMethodOptionsWechatPay(TypedDict, total=False):
    app_id: str | None
    client: Literal['android', 'ios', 'web'] | None
    setup_future_usage: Literal['none'] | None

class CheckoutSessionPaymentMethodOptions(TypedDict, total=False):
    acss_debit: CheckoutSessionPaymentMethodOptionsAcssDebit | None
    affirm: CheckoutSessionPaymentMethodOptionsAffirm | None
    afterpay_clearpay: CheckoutSessionPaymentMethodOptionsAffirm | None
    alipay: CheckoutSessionPaymentMethodOptionsAlipay | None
    alma: CheckoutSessionPaymentMethodOptionsAlma | None
    amazon_pay: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    au_becs_debit: CheckoutSessionPaymentMethodOptionsAuBecsDebit | None
    bacs_debit: CheckoutSessionPaymentMethodOptionsBacsDebit | None
    bancontact: CheckoutSessionPaymentMethodOptionsBancontact | None
    billie: CheckoutSessionPaymentMethodOptionsAlma | None
    boleto: CheckoutSessionPaymentMethodOptionsBoleto | None
    card: CheckoutSessionPaymentMethodOptionsCard | None
    cashapp: CheckoutSessionPaymentMethodOptionsAffirm | None
    customer_balance: CheckoutSessionPaymentMethodOptionsCustomerBalance | None
    eps: CheckoutSessionPaymentMethodOptionsAlipay | None
    fpx: CheckoutSessionPaymentMethodOptionsAlipay | None
    giropay: CheckoutSessionPaymentMethodOptionsAlipay | None
    grabpay: CheckoutSessionPaymentMethodOptionsAlipay | None
    ideal: CheckoutSessionPaymentMethodOptionsAlipay | None
    kakao_pay: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    klarna: CheckoutSessionPaymentMethodOptionsKlarna | None
    konbini: CheckoutSessionPaymentMethodOptionsKonbini | None
    kr_card: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    link: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    mobilepay: CheckoutSessionPaymentMethodOptionsAffirm | None
    multibanco: CheckoutSessionPaymentMethodOptionsAlipay | None
    naver_pay: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    oxxo: CheckoutSessionPaymentMethodOptionsOxxo | None
    p24: CheckoutSessionPaymentMethodOptionsAlipay | None
    payco: CheckoutSessionPaymentMethodOptionsAffirm | None
    paynow: CheckoutSessionPaymentMethodOptionsAlipay | None
    paypal: CheckoutSessionPaymentMethodOptionsPaypal | None
    payto: CheckoutSessionPaymentMethodOptionsPayto | None
    pix: CheckoutSessionPaymentMethodOptionsPix | None
    revolut_pay: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    samsung_pay: CheckoutSessionPaymentMethodOptionsAffirm | None
    satispay: CheckoutSessionPaymentMethodOptionsAlma | None
    scalapay: CheckoutSessionPaymentMethodOptionsAlma | None
    sepa_debit: CheckoutSessionPaymentMethodOptionsBacsDebit | None
    sequra: CheckoutSessionPaymentMethodOptionsAlma | None
    sofort: CheckoutSessionPaymentMethodOptionsAlipay | None
    sunbit: CheckoutSessionPaymentMethodOptionsAffirm | None
    swish: ChargePaymentMethodDetailsPromptpay | None
    twint: CheckoutSessionPaymentMethodOptionsBancontact | None
    upi: CheckoutSessionPaymentMethodOptionsUpi | None
    us_bank_account: CheckoutSessionPaymentMethodOptionsUsBankAccount | None
    wechat_pay: CheckoutSessionPaymentMethodOptionsWechatPay | None

class CheckoutSessionPermissions(TypedDict, total=False):
    update_shipping_details: Literal['client_only', 'server_only'] | None

class CheckoutSessionSavedPaymentMethodOptions(TypedDict, total=False):
    allow_redisplay_filters: list[Literal['always', 'limited', 'unspecified']] | None
    payment_method_remove: Literal['disabled', 'enabled'] | None
    payment_method_save: Literal['disabled', 'enabled'] | None

class CheckoutSessionShippingAddressCollection(TypedDict, total=False):
    allowed_countries: list[Literal['AC', 'AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AQ', 'AR', 'AT', 'AU', 'AW', 'AX', 'AZ', 'BA', 'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BL', 'BM', 'BN', 'BO', 'BQ', 'BR', 'BS', 'BT', 'BV', 'BW', 'BY', 'BZ', 'CA', 'CD', 'CF', 'CG', 'CH', 'CI', 'CK', 'CL', 'CM', 'CN', 'CO', 'CR', 'CV', 'CW', 'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'FI', 'FJ', 'FK', 'FO', 'FR', 'GA', 'GB', 'GD', 'GE', 'GF', 'GG', 'GH', 'GI', 'GL', 'GM', 'GN', 'GP', 'GQ', 'GR', 'GS', 'GT', 'GU', 'GW', 'GY', 'HK', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IM', 'IN', 'IO', 'IQ', 'IS', 'IT', 'JE', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN', 'KR', 'KW', 'KY', 'KZ', 'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MF', 'MG', 'MK', 'ML', 'MM', 'MN', 'MO', 'MQ', 'MR', 'MS', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NC', 'NE', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NU', 'NZ', 'OM', 'PA', 'PE', 'PF', 'PG', 'PH', 'PK', 'PL', 'PM', 'PN', 'PR', 'PS', 'PT', 'PY', 'QA', 'RE', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE', 'SG', 'SH', 'SI', 'SJ', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SX', 'SZ', 'TA', 'TC', 'TD', 'TF', 'TG', 'TH', 'TJ', 'TK', 'TL', 'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'US', 'UY', 'UZ', 'VA', 'VC', 'VE', 'VG', 'VN', 'VU', 'WF', 'WS', 'XK', 'YE', 'YT', 'ZA', 'ZM', 'ZW', 'ZZ']]

class CheckoutSessionShippingCostTaxes(TypedDict, total=False):
    amount: int
    rate: Any
    taxability_reason: Literal['customer_exempt', 'not_collecting', 'not_subject_to_tax', 'not_supported', 'portion_product_exempt', 'portion_reduced_rated', 'portion_standard_rated', 'product_exempt', 'product_exempt_holiday', 'proportionally_rated', 'reduced_rated', 'reverse_charge', 'standard_rated', 'taxable_basis_reduced', 'zero_rated'] | None
    taxable_amount: int | None

class CheckoutSessionShippingCost(TypedDict, total=False):
    amount_subtotal: int
    amount_tax: int
    amount_total: int
    shipping_rate: str | None
    taxes: list[CheckoutSessionShippingCostTaxes] | None

class CheckoutSessionShippingOptions(TypedDict, total=False):
    shipping_amount: int
    shipping_rate: str

class CheckoutSessionTaxIdCollection(TypedDict, total=False):
    enabled: bool
    required: Literal['if_supported', 'never']

class CheckoutSessionTotalDetailsBreakdownDiscounts(TypedDict, total=False):
    amount: int
    discount: Any

class CheckoutSessionTotalDetailsBreakdown(TypedDict, total=False):
    discounts: list[CheckoutSessionTotalDetailsBreakdownDiscounts]
    taxes: list[CheckoutSessionShippingCostTaxes]

class CheckoutSessionTotalDetails(TypedDict, total=False):
    amount_discount: int
    amount_shipping: int | None
    amount_tax: int
    breakdown: CheckoutSessionTotalDetailsBreakdown | None

class CheckoutSessionWalletOptionsLink(TypedDict, total=False):
    display: Literal['auto', 'never'] | None

class CheckoutSessionWalletOptions(TypedDict, total=False):
    link: CheckoutSessionWalletOptionsLink | None

class CheckoutSession(Resource):
    KEY: ClassVar[str] = 'checkout.session'
    object: Literal['checkout.session']
    adaptive_pricing: BillingPortalConfigurationFeaturesInvoiceHistory | None
    after_expiration: CheckoutSessionAfterExpiration | None
    allow_promotion_codes: bool | None
    allowed_payment_method_types: list[str] | None
    amount_subtotal: int | None
    amount_total: int | None
    automatic_tax: CheckoutSessionAutomaticTax
    billing_address_collection: Literal['auto', 'required'] | None
    branding_settings: CheckoutSessionBrandingSettings | None
    cancel_url: str | None
    client_reference_id: str | None
    client_secret: str | None
    collected_information: CheckoutSessionCollectedInformation | None
    consent: CheckoutSessionConsent | None
    consent_collection: CheckoutSessionConsentCollection | None
    created: int
    currency: str | None
    currency_conversion: CheckoutSessionCurrencyConversion | None
    custom_fields: list[CheckoutSessionCustomFields]
    custom_text: CheckoutSessionCustomText
    customer: str | None
    customer_account: str | None
    customer_creation: Literal['always', 'if_required'] | None
    customer_details: CheckoutSessionCustomerDetails | None
    customer_email: str | None
    discounts: list[CheckoutSessionDiscounts] | None
    excluded_payment_method_types: list[str] | None
    expires_at: int
    integration_identifier: str | None
    invoice: str | None
    invoice_creation: CheckoutSessionInvoiceCreation | None
    line_items: ListObject | None
    livemode: bool
    locale: Literal['auto', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-GB', 'es', 'es-419', 'et', 'fi', 'fil', 'fr', 'fr-CA', 'hi-IN', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sv', 'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW'] | None
    managed_payments: BillingPortalConfigurationFeaturesInvoiceHistory | None
    metadata: dict[str, str] | None
    mode: Literal['payment', 'setup', 'subscription']
    name_collection: CheckoutSessionNameCollection | None
    optional_items: list[CheckoutSessionOptionalItems] | None
    origin_context: Literal['mobile_app', 'web'] | None
    payment_intent: str | None
    payment_link: str | None
    payment_method_collection: Literal['always', 'if_required'] | None
    payment_method_configuration_details: CheckoutSessionPaymentMethodConfigurationDetails | None
    payment_method_options: CheckoutSessionPaymentMethodOptions | None
    payment_method_types: list[str]
    payment_status: Literal['no_payment_required', 'paid', 'unpaid']
    permissions: CheckoutSessionPermissions | None
    phone_number_collection: BillingPortalConfigurationFeaturesInvoiceHistory | None
    presentment_details: ChargePresentmentDetails | None
    recovered_from: str | None
    redirect_on_completion: Literal['always', 'if_required', 'never'] | None
    return_url: str | None
    saved_payment_method_options: CheckoutSessionSavedPaymentMethodOptions | None
    setup_intent: str | None
    shipping_address_collection: CheckoutSessionShippingAddressCollection | None
    shipping_cost: CheckoutSessionShippingCost | None
    shipping_options: list[CheckoutSessionShippingOptions]
    status: Literal['complete', 'expired', 'open'] | None
    submit_type: Literal['auto', 'book', 'donate', 'pay', 'subscribe'] | None
    subscription: str | None
    success_url: str | None
    tax_id_collection: CheckoutSessionTaxIdCollection | None
    total_details: CheckoutSessionTotalDetails | None
    ui_mode: Literal['elements', 'embedded_page', 'form', 'hosted_page'] | None
    url: str | None
    wallet_options: CheckoutSessionWalletOptions | None

class ClimateOrderBeneficiary(TypedDict, total=False):
    public_name: str

class ClimateOrderDeliveryDetailsLocation(TypedDict, total=False):
    city: str | None
    country: str
    latitude: float | None
    longitude: float | None
    region: str | None

class ClimateOrderDeliveryDetails(TypedDict, total=False):
    delivered_at: int
    location: ClimateOrderDeliveryDetailsLocation | None
    metric_tons: str
    registry_url: str | None
    supplier: Any

class ClimateOrder(Resource):
    KEY: ClassVar[str] = 'climate.order'
    object: Literal['climate.order']
    amount_fees: int
    amount_subtotal: int
    amount_total: int
    beneficiary: ClimateOrderBeneficiary | None
    canceled_at: int | None
    cancellation_reason: Literal['expired', 'product_unavailable', 'requested'] | None
    certificate: str | None
    confirmed_at: int | None
    created: int
    currency: str
    delayed_at: int | None
    delivered_at: int | None
    delivery_details: list[ClimateOrderDeliveryDetails]
    expected_delivery_year: int
    livemode: bool
    metadata: dict[str, str]
    metric_tons: str
    product: str
    product_substituted_at: int | None
    status: Literal['awaiting_funds', 'canceled', 'confirmed', 'delivered', 'open']

class ClimateProductCurrentPricesPerMetricTon(TypedDict, total=False):
    amount_fees: int
    amount_subtotal: int
    amount_total: int

class ClimateProduct(Resource):
    KEY: ClassVar[str] = 'climate.product'
    object: Literal['climate.product']
    created: int
    current_prices_per_metric_ton: dict[str, ClimateProductCurrentPricesPerMetricTon]
    delivery_year: int | None
    livemode: bool
    metric_tons_available: str
    name: str
    suppliers: list[Any]

class ClimateSupplier(Resource):
    KEY: ClassVar[str] = 'climate.supplier'
    object: Literal['climate.supplier']
    info_url: str
    livemode: bool
    locations: list[ClimateOrderDeliveryDetailsLocation]
    name: str
    removal_pathway: Literal['biomass_carbon_removal_and_storage', 'direct_air_capture', 'enhanced_weathering', 'marine_carbon_removal']

class ConfirmationTokenMandateDataCustomerAcceptanceOnline(TypedDict, total=False):
    ip_address: str | None
    user_agent: str | None

class ConfirmationTokenMandateDataCustomerAcceptance(TypedDict, total=False):
    online: ConfirmationTokenMandateDataCustomerAcceptanceOnline | None
    type: str

class ConfirmationTokenMandateData(TypedDict, total=False):
    customer_acceptance: ConfirmationTokenMandateDataCustomerAcceptance

class ConfirmationTokenPaymentMethodOptionsCard(TypedDict, total=False):
    cvc_token: str | None
    installments: ChargePaymentMethodDetailsCardInstallments | None

class ConfirmationTokenPaymentMethodOptions(TypedDict, total=False):
    card: ConfirmationTokenPaymentMethodOptionsCard | None

class ConfirmationTokenPaymentMethodPreviewAcssDebit(TypedDict, total=False):
    bank_name: str | None
    fingerprint: str | None
    institution_number: str | None
    last4: str | None
    transit_number: str | None

class ConfirmationTokenPaymentMethodPreviewAuBecsDebit(TypedDict, total=False):
    bsb_number: str | None
    fingerprint: str | None
    last4: str | None

class ConfirmationTokenPaymentMethodPreviewBacsDebit(TypedDict, total=False):
    fingerprint: str | None
    last4: str | None
    sort_code: str | None

class ConfirmationTokenPaymentMethodPreviewCardGeneratedFromPaymentMethodDetails(TypedDict, total=False):
    card_present: ChargePaymentMethodDetailsCardPresent | None
    type: str

class ConfirmationTokenPaymentMethodPreviewCardGeneratedFrom(TypedDict, total=False):
    charge: str | None
    payment_method_details: ConfirmationTokenPaymentMethodPreviewCardGeneratedFromPaymentMethodDetails | None
    setup_attempt: str | None

class ConfirmationTokenPaymentMethodPreviewCardNetworks(TypedDict, total=False):
    available: list[str]
    preferred: str | None

class ConfirmationTokenPaymentMethodPreviewCardThreeDSecureUsage(TypedDict, total=False):
    supported: bool

class ConfirmationTokenPaymentMethodPreviewCardWallet(TypedDict, total=False):
    amex_express_checkout: AccountSettingsPaypayPaymentsSiteAccessible | None
    apple_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    dynamic_last4: str | None
    google_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    link: AccountSettingsPaypayPaymentsSiteAccessible | None
    masterpass: ChargePaymentMethodDetailsCardWalletMasterpass | None
    samsung_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    type: Literal['amex_express_checkout', 'apple_pay', 'google_pay', 'link', 'masterpass', 'samsung_pay', 'visa_checkout']
    visa_checkout: ChargePaymentMethodDetailsCardWalletMasterpass | None

class ConfirmationTokenPaymentMethodPreviewCard(TypedDict, total=False):
    brand: str
    checks: ChargePaymentMethodDetailsCardChecks | None
    country: str | None
    description: str | None
    display_brand: str | None
    exp_month: int
    exp_year: int
    fingerprint: str | None
    funding: str
    generated_from: ConfirmationTokenPaymentMethodPreviewCardGeneratedFrom | None
    iin: str | None
    issuer: str | None
    last4: str
    networks: ConfirmationTokenPaymentMethodPreviewCardNetworks | None
    regulated_status: Literal['regulated', 'unregulated'] | None
    three_d_secure_usage: ConfirmationTokenPaymentMethodPreviewCardThreeDSecureUsage | None
    wallet: ConfirmationTokenPaymentMethodPreviewCardWallet | None

class ConfirmationTokenPaymentMethodPreviewCardPresent(TypedDict, total=False):
    brand: str | None
    brand_product: str | None
    cardholder_name: str | None
    country: str | None
    description: str | None
    exp_month: int
    exp_year: int
    fingerprint: str | None
    funding: str | None
    iin: str | None
    issuer: str | None
    last4: str | None
    networks: ConfirmationTokenPaymentMethodPreviewCardNetworks | None
    offline: ChargePaymentMethodDetailsCardPresentOffline | None
    preferred_locales: list[str] | None
    read_method: Literal['contact_emv', 'contactless_emv', 'contactless_magstripe_mode', 'magnetic_stripe_fallback', 'magnetic_stripe_track2'] | None
    wallet: ChargePaymentMethodDetailsCardPresentWallet | None

class ConfirmationTokenPaymentMethodPreviewCashapp(TypedDict, total=False):
    buyer_id: str | None
    cashtag: str | None

class ConfirmationTokenPaymentMethodPreviewEps(TypedDict, total=False):
    bank: Literal['arzte_und_apotheker_bank', 'austrian_anadi_bank_ag', 'bank_austria', 'bankhaus_carl_spangler', 'bankhaus_schelhammer_und_schattera_ag', 'bawag_psk_ag', 'bks_bank_ag', 'brull_kallmus_bank_ag', 'btv_vier_lander_bank', 'capital_bank_grawe_gruppe_ag', 'deutsche_bank_ag', 'dolomitenbank', 'easybank_ag', 'erste_bank_und_sparkassen', 'hypo_alpeadriabank_international_ag', 'hypo_bank_burgenland_aktiengesellschaft', 'hypo_noe_lb_fur_niederosterreich_u_wien', 'hypo_oberosterreich_salzburg_steiermark', 'hypo_tirol_bank_ag', 'hypo_vorarlberg_bank_ag', 'marchfelder_bank', 'oberbank_ag', 'raiffeisen_bankengruppe_osterreich', 'schoellerbank_ag', 'sparda_bank_wien', 'volksbank_gruppe', 'volkskreditbank_ag', 'vr_bank_braunau'] | None

class ConfirmationTokenPaymentMethodPreviewFpx(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual'] | None
    bank: Literal['affin_bank', 'agrobank', 'alliance_bank', 'ambank', 'bank_islam', 'bank_muamalat', 'bank_of_china', 'bank_rakyat', 'bnp_paribas', 'bsn', 'cimb', 'citibank', 'deutsche_bank', 'hong_leong_bank', 'hsbc', 'kfh', 'maybank2e', 'maybank2u', 'mbsb_bank', 'ocbc', 'pb_enterprise', 'public_bank', 'rhb', 'standard_chartered', 'uob']

class ConfirmationTokenPaymentMethodPreviewIdeal(TypedDict, total=False):
    bank: Literal['abn_amro', 'adyen', 'asn_bank', 'bunq', 'buut', 'finom', 'handelsbanken', 'ing', 'knab', 'mollie', 'moneyou', 'n26', 'nn', 'rabobank', 'regiobank', 'revolut', 'sns_bank', 'triodos_bank', 'van_lanschot', 'yoursafe'] | None
    bic: Literal['ABNANL2A', 'ADYBNL2A', 'ASNBNL21', 'BITSNL2A', 'BUNQNL2A', 'BUUTNL2A', 'FNOMNL22', 'FVLBNL22', 'HANDNL2A', 'INGBNL2A', 'KNABNL2H', 'MLLENL2A', 'MOYONL21', 'NNBANL2G', 'NTSBDEB1', 'RABONL2U', 'RBRBNL21', 'REVOIE23', 'REVOLT21', 'SNSBNL2A', 'TRIONL2U'] | None

class ConfirmationTokenPaymentMethodPreviewInteracPresent(TypedDict, total=False):
    brand: str | None
    cardholder_name: str | None
    country: str | None
    description: str | None
    exp_month: int
    exp_year: int
    fingerprint: str | None
    funding: str | None
    iin: str | None
    issuer: str | None
    last4: str | None
    networks: ConfirmationTokenPaymentMethodPreviewCardNetworks | None
    preferred_locales: list[str] | None
    read_method: Literal['contact_emv', 'contactless_emv', 'contactless_magstripe_mode', 'magnetic_stripe_fallback', 'magnetic_stripe_track2'] | None

class ConfirmationTokenPaymentMethodPreviewKlarna(TypedDict, total=False):
    dob: AccountCompanyRegistrationDate | None

class ConfirmationTokenPaymentMethodPreviewKrCard(TypedDict, total=False):
    brand: Literal['bc', 'citi', 'hana', 'hyundai', 'jeju', 'jeonbuk', 'kakaobank', 'kbank', 'kdbbank', 'kookmin', 'kwangju', 'lotte', 'mg', 'nh', 'post', 'samsung', 'savingsbank', 'shinhan', 'shinhyup', 'suhyup', 'tossbank', 'woori'] | None
    last4: str | None

class ConfirmationTokenPaymentMethodPreviewLink(TypedDict, total=False):
    email: str | None
    persistent_token: str | None

class ConfirmationTokenPaymentMethodPreviewNaverPay(TypedDict, total=False):
    buyer_id: str | None
    funding: Literal['card', 'points']

class ConfirmationTokenPaymentMethodPreviewNzBankAccount(TypedDict, total=False):
    account_holder_name: str | None
    bank_code: str
    bank_name: str
    branch_code: str
    last4: str
    suffix: str | None

class ConfirmationTokenPaymentMethodPreviewP24(TypedDict, total=False):
    bank: Literal['alior_bank', 'bank_millennium', 'bank_nowy_bfg_sa', 'bank_pekao_sa', 'banki_spbdzielcze', 'blik', 'bnp_paribas', 'boz', 'citi_handlowy', 'credit_agricole', 'envelobank', 'etransfer_pocztowy24', 'getin_bank', 'ideabank', 'ing', 'inteligo', 'mbank_mtransfer', 'nest_przelew', 'noble_pay', 'pbac_z_ipko', 'plus_bank', 'santander_przelew24', 'tmobile_usbugi_bankowe', 'toyota_bank', 'velobank', 'volkswagen_bank'] | None

class ConfirmationTokenPaymentMethodPreviewPaypal(TypedDict, total=False):
    country: str | None
    payer_email: str | None
    payer_id: str | None

class ConfirmationTokenPaymentMethodPreviewPayto(TypedDict, total=False):
    bsb_number: str | None
    last4: str | None
    pay_id: str | None

class ConfirmationTokenPaymentMethodPreviewPix(TypedDict, total=False):
    fingerprint: str | None

class ConfirmationTokenPaymentMethodPreviewSepaDebitGeneratedFrom(TypedDict, total=False):
    charge: str | None
    setup_attempt: str | None

class ConfirmationTokenPaymentMethodPreviewSepaDebit(TypedDict, total=False):
    bank_code: str | None
    branch_code: str | None
    country: str | None
    fingerprint: str | None
    generated_from: ConfirmationTokenPaymentMethodPreviewSepaDebitGeneratedFrom | None
    last4: str | None

class ConfirmationTokenPaymentMethodPreviewUsBankAccountNetworks(TypedDict, total=False):
    preferred: str | None
    supported: list[Literal['ach', 'us_domestic_wire']]

class ConfirmationTokenPaymentMethodPreviewUsBankAccountStatusDetailsBlocked(TypedDict, total=False):
    network_code: Literal['R02', 'R03', 'R04', 'R05', 'R07', 'R08', 'R10', 'R11', 'R16', 'R20', 'R29', 'R31'] | None
    reason: Literal['bank_account_closed', 'bank_account_frozen', 'bank_account_invalid_details', 'bank_account_restricted', 'bank_account_unusable', 'debit_not_authorized', 'tokenized_account_number_deactivated'] | None

class ConfirmationTokenPaymentMethodPreviewUsBankAccountStatusDetails(TypedDict, total=False):
    blocked: ConfirmationTokenPaymentMethodPreviewUsBankAccountStatusDetailsBlocked | None

class ConfirmationTokenPaymentMethodPreviewUsBankAccount(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual'] | None
    account_type: Literal['checking', 'savings'] | None
    bank_name: str | None
    financial_connections_account: str | None
    fingerprint: str | None
    last4: str | None
    networks: ConfirmationTokenPaymentMethodPreviewUsBankAccountNetworks | None
    routing_number: str | None
    status_details: ConfirmationTokenPaymentMethodPreviewUsBankAccountStatusDetails | None

class ConfirmationTokenPaymentMethodPreview(TypedDict, total=False):
    acss_debit: ConfirmationTokenPaymentMethodPreviewAcssDebit | None
    affirm: AccountSettingsPaypayPaymentsSiteAccessible | None
    afterpay_clearpay: AccountSettingsPaypayPaymentsSiteAccessible | None
    alipay: AccountSettingsPaypayPaymentsSiteAccessible | None
    allow_redisplay: Literal['always', 'limited', 'unspecified'] | None
    alma: AccountSettingsPaypayPaymentsSiteAccessible | None
    amazon_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    au_becs_debit: ConfirmationTokenPaymentMethodPreviewAuBecsDebit | None
    bacs_debit: ConfirmationTokenPaymentMethodPreviewBacsDebit | None
    bancontact: AccountSettingsPaypayPaymentsSiteAccessible | None
    billie: AccountSettingsPaypayPaymentsSiteAccessible | None
    billing_details: ChargeBillingDetails
    bizum: ChargePaymentMethodDetailsBlik | None
    blik: ChargePaymentMethodDetailsBlik | None
    boleto: ChargePaymentMethodDetailsBoleto | None
    card: ConfirmationTokenPaymentMethodPreviewCard | None
    card_present: ConfirmationTokenPaymentMethodPreviewCardPresent | None
    cashapp: ConfirmationTokenPaymentMethodPreviewCashapp | None
    crypto: AccountSettingsPaypayPaymentsSiteAccessible | None
    customer: str | None
    customer_account: str | None
    customer_balance: AccountSettingsPaypayPaymentsSiteAccessible | None
    eps: ConfirmationTokenPaymentMethodPreviewEps | None
    fpx: ConfirmationTokenPaymentMethodPreviewFpx | None
    giropay: AccountSettingsPaypayPaymentsSiteAccessible | None
    grabpay: AccountSettingsPaypayPaymentsSiteAccessible | None
    ideal: ConfirmationTokenPaymentMethodPreviewIdeal | None
    interac_present: ConfirmationTokenPaymentMethodPreviewInteracPresent | None
    kakao_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    klarna: ConfirmationTokenPaymentMethodPreviewKlarna | None
    konbini: AccountSettingsPaypayPaymentsSiteAccessible | None
    kr_card: ConfirmationTokenPaymentMethodPreviewKrCard | None
    link: ConfirmationTokenPaymentMethodPreviewLink | None
    mb_way: AccountSettingsPaypayPaymentsSiteAccessible | None
    mobilepay: AccountSettingsPaypayPaymentsSiteAccessible | None
    multibanco: AccountSettingsPaypayPaymentsSiteAccessible | None
    naver_pay: ConfirmationTokenPaymentMethodPreviewNaverPay | None
    nz_bank_account: ConfirmationTokenPaymentMethodPreviewNzBankAccount | None
    oxxo: AccountSettingsPaypayPaymentsSiteAccessible | None
    p24: ConfirmationTokenPaymentMethodPreviewP24 | None
    pay_by_bank: AccountSettingsPaypayPaymentsSiteAccessible | None
    payco: AccountSettingsPaypayPaymentsSiteAccessible | None
    paynow: AccountSettingsPaypayPaymentsSiteAccessible | None
    paypal: ConfirmationTokenPaymentMethodPreviewPaypal | None
    paypay: AccountSettingsPaypayPaymentsSiteAccessible | None
    payto: ConfirmationTokenPaymentMethodPreviewPayto | None
    pix: ConfirmationTokenPaymentMethodPreviewPix | None
    promptpay: AccountSettingsPaypayPaymentsSiteAccessible | None
    revolut_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    samsung_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    satispay: AccountSettingsPaypayPaymentsSiteAccessible | None
    scalapay: AccountSettingsPaypayPaymentsSiteAccessible | None
    sepa_debit: ConfirmationTokenPaymentMethodPreviewSepaDebit | None
    sequra: AccountSettingsPaypayPaymentsSiteAccessible | None
    sofort: ChargePaymentMethodDetailsKlarnaPayerDetailsAddress | None
    sunbit: AccountSettingsPaypayPaymentsSiteAccessible | None
    swish: AccountSettingsPaypayPaymentsSiteAccessible | None
    twint: AccountSettingsPaypayPaymentsSiteAccessible | None
    type: Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'card_present', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']
    upi: ChargePaymentMethodDetailsUpi | None
    us_bank_account: ConfirmationTokenPaymentMethodPreviewUsBankAccount | None
    wechat_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    zip: AccountSettingsPaypayPaymentsSiteAccessible | None

class ConfirmationTokenShipping(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress
    name: str
    phone: str | None

class ConfirmationToken(Resource):
    KEY: ClassVar[str] = 'confirmation_token'
    object: Literal['confirmation_token']
    created: int
    expires_at: int | None
    livemode: bool
    mandate_data: ConfirmationTokenMandateData | None
    metadata: dict[str, str] | None
    payment_intent: str | None
    payment_method_options: ConfirmationTokenPaymentMethodOptions | None
    payment_method_preview: ConfirmationTokenPaymentMethodPreview | None
    return_url: str | None
    setup_future_usage: Literal['off_session', 'on_session'] | None
    setup_intent: str | None
    shipping: ConfirmationTokenShipping | None
    use_stripe_sdk: bool

class ConnectCollectionTransfer(Resource):
    KEY: ClassVar[str] = 'connect_collection_transfer'
    object: Literal['connect_collection_transfer']
    amount: int
    currency: str
    destination: str
    livemode: bool

class CountrySpecVerificationFieldsCompany(TypedDict, total=False):
    additional: list[str]
    minimum: list[str]

class CountrySpecVerificationFields(TypedDict, total=False):
    company: CountrySpecVerificationFieldsCompany
    individual: CountrySpecVerificationFieldsCompany

class CountrySpec(Resource):
    KEY: ClassVar[str] = 'country_spec'
    object: Literal['country_spec']
    default_currency: str
    supported_bank_account_currencies: dict[str, list[str]]
    supported_payment_currencies: list[str]
    supported_payment_methods: list[str]
    supported_transfer_countries: list[str]
    verification_fields: CountrySpecVerificationFields

class CouponAppliesTo(TypedDict, total=False):
    products: list[str]

class CouponCurrencyOptions(TypedDict, total=False):
    amount_off: int

class Coupon(Resource):
    KEY: ClassVar[str] = 'coupon'
    object: Literal['coupon']
    amount_off: int | None
    applies_to: CouponAppliesTo | None
    created: int
    currency: str | None
    currency_options: dict[str, CouponCurrencyOptions] | None
    duration: Literal['forever', 'once', 'repeating']
    duration_in_months: int | None
    livemode: bool
    max_redemptions: int | None
    metadata: dict[str, str] | None
    name: str | None
    percent_off: float | None
    redeem_by: int | None
    times_redeemed: int
    valid: bool

class CreditNoteDiscountAmounts(TypedDict, total=False):
    amount: int
    discount: str

class CreditNotePretaxCreditAmounts(TypedDict, total=False):
    amount: int
    credit_balance_transaction: str | None
    discount: str | None
    type: Literal['credit_balance_transaction', 'discount']

class CreditNoteRefundsPaymentRecordRefund(TypedDict, total=False):
    payment_record: str
    refund_group: str

class CreditNoteRefunds(TypedDict, total=False):
    amount_refunded: int
    payment_record_refund: CreditNoteRefundsPaymentRecordRefund | None
    refund: str
    type: Literal['payment_record_refund', 'refund'] | None

class CreditNoteTotalTaxesTaxRateDetails(TypedDict, total=False):
    tax_rate: str

class CreditNoteTotalTaxes(TypedDict, total=False):
    amount: int
    tax_behavior: Literal['exclusive', 'inclusive']
    tax_rate_details: CreditNoteTotalTaxesTaxRateDetails | None
    taxability_reason: Literal['customer_exempt', 'not_available', 'not_collecting', 'not_subject_to_tax', 'not_supported', 'portion_product_exempt', 'portion_reduced_rated', 'portion_standard_rated', 'product_exempt', 'product_exempt_holiday', 'proportionally_rated', 'reduced_rated', 'reverse_charge', 'standard_rated', 'taxable_basis_reduced', 'zero_rated']
    taxable_amount: int | None
    type: Literal['tax_rate_details']

class CreditNote(Resource):
    KEY: ClassVar[str] = 'credit_note'
    object: Literal['credit_note']
    amount: int
    amount_shipping: int
    created: int
    currency: str
    customer: str
    customer_account: str | None
    customer_balance_transaction: str | None
    discount_amount: int
    discount_amounts: list[CreditNoteDiscountAmounts]
    effective_at: int | None
    invoice: str
    lines: ListObject
    livemode: bool
    memo: str | None
    metadata: dict[str, str] | None
    number: str
    out_of_band_amount: int | None
    pdf: str
    post_payment_amount: int
    pre_payment_amount: int
    pretax_credit_amounts: list[CreditNotePretaxCreditAmounts]
    reason: Literal['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'] | None
    refunds: list[CreditNoteRefunds]
    shipping_cost: CheckoutSessionShippingCost | None
    status: Literal['issued', 'void']
    subtotal: int
    subtotal_excluding_tax: int | None
    total: int
    total_excluding_tax: int | None
    total_taxes: list[CreditNoteTotalTaxes] | None
    type: Literal['mixed', 'post_payment', 'pre_payment']
    voided_at: int | None

class CreditNoteLineItem(Resource):
    KEY: ClassVar[str] = 'credit_note_line_item'
    object: Literal['credit_note_line_item']
    amount: int
    description: str | None
    discount_amount: int
    discount_amounts: list[CreditNoteDiscountAmounts]
    invoice_line_item: str | None
    livemode: bool
    metadata: dict[str, str] | None
    pretax_credit_amounts: list[CreditNotePretaxCreditAmounts]
    quantity: int | None
    tax_rates: list[Any]
    taxes: list[CreditNoteTotalTaxes] | None
    type: Literal['custom_line_item', 'invoice_line_item']
    unit_amount: int | None
    unit_amount_decimal: str | None

class CustomerInvoiceSettings(TypedDict, total=False):
    custom_fields: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields] | None
    default_payment_method: str | None
    footer: str | None
    rendering_options: CheckoutSessionInvoiceCreationInvoiceDataRenderingOptions | None

class CustomerTaxLocation(TypedDict, total=False):
    country: str
    source: Literal['billing_address', 'ip_address', 'payment_method', 'shipping_destination']
    state: str | None

class CustomerTax(TypedDict, total=False):
    automatic_tax: Literal['failed', 'not_collecting', 'supported', 'unrecognized_location']
    ip_address: str | None
    location: CustomerTaxLocation | None
    provider: Literal['anrok', 'avalara', 'sphere', 'stripe']

class Customer(Resource):
    KEY: ClassVar[str] = 'customer'
    object: Literal['customer']
    address: AccountBusinessProfileSupportAddress | None
    balance: int | None
    business_name: str | None
    cash_balance: Any
    created: int
    currency: str | None
    customer_account: str | None
    default_source: str | None
    delinquent: bool | None
    description: str | None
    discount: Any
    email: str | None
    individual_name: str | None
    invoice_credit_balance: dict[str, int] | None
    invoice_prefix: str | None
    invoice_settings: CustomerInvoiceSettings | None
    livemode: bool
    metadata: dict[str, str] | None
    name: str | None
    next_invoice_sequence: int | None
    phone: str | None
    preferred_locales: list[str] | None
    shipping: ChargeShipping | None
    sources: ListObject | None
    subscriptions: ListObject | None
    tax: CustomerTax | None
    tax_exempt: Literal['exempt', 'none', 'reverse'] | None
    tax_ids: ListObject | None
    test_clock: str | None

class CustomerBalanceTransaction(Resource):
    KEY: ClassVar[str] = 'customer_balance_transaction'
    object: Literal['customer_balance_transaction']
    amount: int
    checkout_session: str | None
    created: int
    credit_note: str | None
    currency: str
    customer: str
    customer_account: str | None
    description: str | None
    ending_balance: int
    invoice: str | None
    livemode: bool
    metadata: dict[str, str] | None
    type: Literal['adjustment', 'applied_to_invoice', 'checkout_session_subscription_payment', 'checkout_session_subscription_payment_canceled', 'credit_note', 'initial', 'invoice_overpaid', 'invoice_too_large', 'invoice_too_small', 'migration', 'unapplied_from_invoice', 'unspent_receiver_credit']

class CustomerCashBalanceTransactionAdjustedForOverdraft(TypedDict, total=False):
    balance_transaction: str
    linked_transaction: str

class CustomerCashBalanceTransactionAppliedToPayment(TypedDict, total=False):
    payment_intent: str

class CustomerCashBalanceTransactionFundedBankTransferEuBankTransfer(TypedDict, total=False):
    bic: str | None
    iban_last4: str | None
    sender_name: str | None

class CustomerCashBalanceTransactionFundedBankTransferGbBankTransfer(TypedDict, total=False):
    account_number_last4: str | None
    sender_name: str | None
    sort_code: str | None

class CustomerCashBalanceTransactionFundedBankTransferJpBankTransfer(TypedDict, total=False):
    sender_bank: str | None
    sender_branch: str | None
    sender_name: str | None

class CustomerCashBalanceTransactionFundedBankTransferUsBankTransfer(TypedDict, total=False):
    network: Literal['ach', 'domestic_wire_us', 'fednow', 'rtp', 'swift'] | None
    sender_name: str | None

class CustomerCashBalanceTransactionFundedBankTransfer(TypedDict, total=False):
    eu_bank_transfer: CustomerCashBalanceTransactionFundedBankTransferEuBankTransfer | None
    gb_bank_transfer: CustomerCashBalanceTransactionFundedBankTransferGbBankTransfer | None
    jp_bank_transfer: CustomerCashBalanceTransactionFundedBankTransferJpBankTransfer | None
    reference: str | None
    type: Literal['eu_bank_transfer', 'gb_bank_transfer', 'jp_bank_transfer', 'mx_bank_transfer', 'us_bank_transfer']
    us_bank_transfer: CustomerCashBalanceTransactionFundedBankTransferUsBankTransfer | None

class CustomerCashBalanceTransactionFunded(TypedDict, total=False):
    bank_transfer: CustomerCashBalanceTransactionFundedBankTransfer

class CustomerCashBalanceTransactionRefundedFromPayment(TypedDict, total=False):
    refund: str

class CustomerCashBalanceTransactionTransferredToBalance(TypedDict, total=False):
    balance_transaction: str

class CustomerCashBalanceTransaction(Resource):
    KEY: ClassVar[str] = 'customer_cash_balance_transaction'
    object: Literal['customer_cash_balance_transaction']
    adjusted_for_overdraft: CustomerCashBalanceTransactionAdjustedForOverdraft | None
    applied_to_payment: CustomerCashBalanceTransactionAppliedToPayment | None
    created: int
    currency: str
    customer: str
    customer_account: str | None
    ending_balance: int
    funded: CustomerCashBalanceTransactionFunded | None
    livemode: bool
    net_amount: int
    refunded_from_payment: CustomerCashBalanceTransactionRefundedFromPayment | None
    transferred_to_balance: CustomerCashBalanceTransactionTransferredToBalance | None
    type: Literal['adjusted_for_overdraft', 'applied_to_payment', 'funded', 'funding_reversed', 'refunded_from_payment', 'return_canceled', 'return_initiated', 'transferred_to_balance', 'unapplied_from_payment']
    unapplied_from_payment: CustomerCashBalanceTransactionAppliedToPayment | None

class CustomerSessionComponentsCustomerSheetFeatures(TypedDict, total=False):
    payment_method_allow_redisplay_filters: list[Literal['always', 'limited', 'unspecified']] | None
    payment_method_remove: Literal['disabled', 'enabled'] | None

class CustomerSessionComponentsCustomerSheet(TypedDict, total=False):
    enabled: bool
    features: CustomerSessionComponentsCustomerSheetFeatures | None

class CustomerSessionComponentsMobilePaymentElementFeatures(TypedDict, total=False):
    payment_method_allow_redisplay_filters: list[Literal['always', 'limited', 'unspecified']] | None
    payment_method_redisplay: Literal['disabled', 'enabled'] | None
    payment_method_remove: Literal['disabled', 'enabled'] | None
    payment_method_save: Literal['disabled', 'enabled'] | None
    payment_method_save_allow_redisplay_override: Literal['always', 'limited', 'unspecified'] | None

class CustomerSessionComponentsMobilePaymentElement(TypedDict, total=False):
    enabled: bool
    features: CustomerSessionComponentsMobilePaymentElementFeatures | None

class CustomerSessionComponentsPaymentElementFeatures(TypedDict, total=False):
    payment_method_allow_redisplay_filters: list[Literal['always', 'limited', 'unspecified']]
    payment_method_redisplay: Literal['disabled', 'enabled']
    payment_method_redisplay_limit: int | None
    payment_method_remove: Literal['disabled', 'enabled']
    payment_method_save: Literal['disabled', 'enabled']
    payment_method_save_usage: Literal['off_session', 'on_session'] | None

class CustomerSessionComponentsPaymentElement(TypedDict, total=False):
    enabled: bool
    features: CustomerSessionComponentsPaymentElementFeatures | None

class CustomerSessionComponents(TypedDict, total=False):
    active_entitlements: BillingPortalConfigurationFeaturesInvoiceHistory
    buy_button: BillingPortalConfigurationFeaturesInvoiceHistory
    customer_portal: BillingPortalConfigurationFeaturesInvoiceHistory
    customer_sheet: CustomerSessionComponentsCustomerSheet
    mobile_payment_element: CustomerSessionComponentsMobilePaymentElement
    payment_element: CustomerSessionComponentsPaymentElement
    pricing_table: BillingPortalConfigurationFeaturesInvoiceHistory

class CustomerSession(Resource):
    KEY: ClassVar[str] = 'customer_session'
    object: Literal['customer_session']
    client_secret: str
    components: CustomerSessionComponents | None
    created: int
    customer: str
    customer_account: str | None
    expires_at: int
    livemode: bool

class DiscountSource(TypedDict, total=False):
    coupon: str | None
    type: Literal['coupon']

class Discount(Resource):
    KEY: ClassVar[str] = 'discount'
    object: Literal['discount']
    checkout_session: str | None
    coupon: Any
    customer: str | None
    customer_account: str | None
    end: int | None
    invoice: str | None
    invoice_item: str | None
    promotion_code: str | None
    source: DiscountSource
    start: int
    subscription: str | None
    subscription_item: str | None

class DisputeEvidenceAppealCard(TypedDict, total=False):
    reason_for_filing: str | None
    supporting_files: list[str] | None

class DisputeEvidenceAppeal(TypedDict, total=False):
    card: DisputeEvidenceAppealCard | None

class DisputeEvidenceEnhancedEvidenceMastercardCompliance(TypedDict, total=False):
    fee_acknowledged: bool

class DisputeEvidenceEnhancedEvidenceVisaCompellingEvidence3DisputedTransaction(TypedDict, total=False):
    customer_account_id: str | None
    customer_device_fingerprint: str | None
    customer_device_id: str | None
    customer_email_address: str | None
    customer_purchase_ip: str | None
    merchandise_or_services: Literal['merchandise', 'services'] | None
    product_description: str | None
    shipping_address: AccountBusinessProfileSupportAddress | None

class DisputeEvidenceEnhancedEvidenceVisaCompellingEvidence3PriorUndisputedTransactions(TypedDict, total=False):
    charge: str
    customer_account_id: str | None
    customer_device_fingerprint: str | None
    customer_device_id: str | None
    customer_email_address: str | None
    customer_purchase_ip: str | None
    product_description: str | None
    shipping_address: AccountBusinessProfileSupportAddress | None

class DisputeEvidenceEnhancedEvidenceVisaCompellingEvidence3(TypedDict, total=False):
    disputed_transaction: DisputeEvidenceEnhancedEvidenceVisaCompellingEvidence3DisputedTransaction | None
    prior_undisputed_transactions: list[DisputeEvidenceEnhancedEvidenceVisaCompellingEvidence3PriorUndisputedTransactions]

class DisputeEvidenceEnhancedEvidence(TypedDict, total=False):
    mastercard_compliance: DisputeEvidenceEnhancedEvidenceMastercardCompliance | None
    visa_compelling_evidence_3: DisputeEvidenceEnhancedEvidenceVisaCompellingEvidence3 | None
    visa_compliance: DisputeEvidenceEnhancedEvidenceMastercardCompliance | None

class DisputeEvidence(TypedDict, total=False):
    access_activity_log: str | None
    appeal: DisputeEvidenceAppeal | None
    billing_address: str | None
    cancellation_policy: str | None
    cancellation_policy_disclosure: str | None
    cancellation_rebuttal: str | None
    customer_communication: str | None
    customer_email_address: str | None
    customer_name: str | None
    customer_purchase_ip: str | None
    customer_signature: str | None
    duplicate_charge_documentation: str | None
    duplicate_charge_explanation: str | None
    duplicate_charge_id: str | None
    enhanced_evidence: DisputeEvidenceEnhancedEvidence
    product_description: str | None
    receipt: str | None
    refund_policy: str | None
    refund_policy_disclosure: str | None
    refund_refusal_explanation: str | None
    service_date: str | None
    service_documentation: str | None
    shipping_address: str | None
    shipping_carrier: str | None
    shipping_date: str | None
    shipping_documentation: str | None
    shipping_tracking_number: str | None
    uncategorized_file: str | None
    uncategorized_text: str | None

class DisputeEvidenceDetailsEnhancedEligibilityMastercardCompliance(TypedDict, total=False):
    status: Literal['fee_acknowledged', 'requires_fee_acknowledgement']

class DisputeEvidenceDetailsEnhancedEligibilityVisaCompellingEvidence3(TypedDict, total=False):
    required_actions: list[Literal['missing_customer_identifiers', 'missing_disputed_transaction_description', 'missing_merchandise_or_services', 'missing_prior_undisputed_transaction_description', 'missing_prior_undisputed_transactions']]
    status: Literal['not_qualified', 'qualified', 'requires_action']

class DisputeEvidenceDetailsEnhancedEligibility(TypedDict, total=False):
    mastercard_compliance: DisputeEvidenceDetailsEnhancedEligibilityMastercardCompliance | None
    visa_compelling_evidence_3: DisputeEvidenceDetailsEnhancedEligibilityVisaCompellingEvidence3 | None
    visa_compliance: DisputeEvidenceDetailsEnhancedEligibilityMastercardCompliance | None

class DisputeEvidenceDetails(TypedDict, total=False):
    due_by: int | None
    enhanced_eligibility: DisputeEvidenceDetailsEnhancedEligibility
    has_evidence: bool
    past_due: bool
    submission_count: int
    submission_method: Literal['manual', 'not_submitted', 'smart_disputes']

class DisputePaymentMethodDetailsAmazonPay(TypedDict, total=False):
    dispute_type: Literal['chargeback', 'claim'] | None

class DisputePaymentMethodDetailsCard(TypedDict, total=False):
    brand: str
    case_type: Literal['block', 'chargeback', 'compliance', 'inquiry', 'resolution']
    network: str
    network_reason_code: str | None

class DisputePaymentMethodDetailsKlarna(TypedDict, total=False):
    chargeback_loss_reason_code: str | None
    reason_code: str | None

class DisputePaymentMethodDetailsPaypal(TypedDict, total=False):
    case_id: str | None
    reason_code: str | None

class DisputePaymentMethodDetails(TypedDict, total=False):
    amazon_pay: DisputePaymentMethodDetailsAmazonPay | None
    card: DisputePaymentMethodDetailsCard | None
    klarna: DisputePaymentMethodDetailsKlarna | None
    paypal: DisputePaymentMethodDetailsPaypal | None
    type: Literal['amazon_pay', 'card', 'klarna', 'paypal']

class Dispute(Resource):
    KEY: ClassVar[str] = 'dispute'
    object: Literal['dispute']
    amount: int
    balance_transactions: list[Any]
    charge: str
    created: int
    currency: str
    enhanced_eligibility_types: list[Literal['mastercard_compliance', 'visa_compelling_evidence_3', 'visa_compliance']]
    evidence: DisputeEvidence
    evidence_details: DisputeEvidenceDetails
    intended_submission_method: Literal['manual', 'prefer_manual', 'prefer_smart_disputes', 'smart_disputes'] | None
    is_charge_refundable: bool
    livemode: bool
    metadata: dict[str, str]
    network_reason_code: str | None
    payment_intent: str | None
    payment_method_details: DisputePaymentMethodDetails | None
    reason: str
    status: Literal['appeal_needs_response', 'appeal_under_review', 'lost', 'needs_response', 'prevented', 'under_review', 'warning_closed', 'warning_needs_response', 'warning_under_review', 'won']

class EntitlementsActiveEntitlement(Resource):
    KEY: ClassVar[str] = 'entitlements.active_entitlement'
    object: Literal['entitlements.active_entitlement']
    feature: str
    livemode: bool
    lookup_key: str

class EntitlementsFeature(Resource):
    KEY: ClassVar[str] = 'entitlements.feature'
    object: Literal['entitlements.feature']
    active: bool
    livemode: bool
    lookup_key: str
    metadata: dict[str, str]
    name: str

class EphemeralKeyAssociatedObjects(TypedDict, total=False):
    id: str
    type: str

class EphemeralKey(Resource):
    KEY: ClassVar[str] = 'ephemeral_key'
    object: Literal['ephemeral_key']
    associated_objects: list[EphemeralKeyAssociatedObjects] | None
    created: int
    expires: int
    livemode: bool
    secret: str | None

class EventData(TypedDict, total=False):
    object: dict[str, Any]
    previous_attributes: dict[str, Any] | None

class EventRequest(TypedDict, total=False):
    id: str | None
    idempotency_key: str | None

class Event(Resource):
    KEY: ClassVar[str] = 'event'
    object: Literal['event']
    account: str | None
    api_version: str | None
    context: str | None
    created: int
    data: EventData
    livemode: bool
    pending_webhooks: int
    request: EventRequest | None
    type: Literal['account.application.authorized', 'account.application.deauthorized', 'account.external_account.created', 'account.external_account.deleted', 'account.external_account.updated', 'account.updated', 'application_fee.created', 'application_fee.refund.updated', 'application_fee.refunded', 'apps.install.created', 'apps.install.deleted', 'apps.install.updated', 'balance.available', 'balance_settings.updated', 'billing.alert.triggered', 'billing.credit_balance_transaction.created', 'billing.credit_grant.created', 'billing.credit_grant.updated', 'billing.meter.created', 'billing.meter.deactivated', 'billing.meter.reactivated', 'billing.meter.updated', 'billing_portal.configuration.created', 'billing_portal.configuration.updated', 'billing_portal.session.created', 'capability.updated', 'cash_balance.funds_available', 'charge.captured', 'charge.dispute.closed', 'charge.dispute.created', 'charge.dispute.funds_reinstated', 'charge.dispute.funds_withdrawn', 'charge.dispute.updated', 'charge.expired', 'charge.failed', 'charge.pending', 'charge.refund.updated', 'charge.refunded', 'charge.succeeded', 'charge.updated', 'checkout.session.async_payment_failed', 'checkout.session.async_payment_succeeded', 'checkout.session.completed', 'checkout.session.expired', 'climate.order.canceled', 'climate.order.created', 'climate.order.delayed', 'climate.order.delivered', 'climate.order.product_substituted', 'climate.product.created', 'climate.product.pricing_updated', 'coupon.created', 'coupon.deleted', 'coupon.updated', 'credit_note.created', 'credit_note.updated', 'credit_note.voided', 'customer.created', 'customer.deleted', 'customer.discount.created', 'customer.discount.deleted', 'customer.discount.updated', 'customer.source.created', 'customer.source.deleted', 'customer.source.expiring', 'customer.source.updated', 'customer.subscription.created', 'customer.subscription.deleted', 'customer.subscription.paused', 'customer.subscription.pending_update_applied', 'customer.subscription.pending_update_expired', 'customer.subscription.resumed', 'customer.subscription.trial_will_end', 'customer.subscription.updated', 'customer.tax_id.created', 'customer.tax_id.deleted', 'customer.tax_id.updated', 'customer.updated', 'customer_cash_balance_transaction.created', 'entitlements.active_entitlement_summary.updated', 'file.created', 'financial_connections.account.account_numbers_updated', 'financial_connections.account.created', 'financial_connections.account.deactivated', 'financial_connections.account.disconnected', 'financial_connections.account.expected_deactivation_date_updated', 'financial_connections.account.reactivated', 'financial_connections.account.refreshed_balance', 'financial_connections.account.refreshed_ownership', 'financial_connections.account.refreshed_transactions', 'financial_connections.account.supported_payment_method_types_updated', 'financial_connections.account.upcoming_account_number_expiry', 'financial_connections.account.upcoming_deactivation', 'financial_connections.authorization.expected_deactivation_date_updated', 'financial_connections.authorization.upcoming_deactivation', 'identity.verification_session.canceled', 'identity.verification_session.created', 'identity.verification_session.processing', 'identity.verification_session.redacted', 'identity.verification_session.requires_input', 'identity.verification_session.verified', 'invoice.created', 'invoice.deleted', 'invoice.finalization_failed', 'invoice.finalized', 'invoice.marked_uncollectible', 'invoice.overdue', 'invoice.overpaid', 'invoice.paid', 'invoice.payment_action_required', 'invoice.payment_attempt_required', 'invoice.payment_failed', 'invoice.payment_succeeded', 'invoice.sent', 'invoice.upcoming', 'invoice.updated', 'invoice.voided', 'invoice.will_be_due', 'invoice_payment.paid', 'invoiceitem.created', 'invoiceitem.deleted', 'issuing_authorization.created', 'issuing_authorization.request', 'issuing_authorization.updated', 'issuing_card.created', 'issuing_card.updated', 'issuing_cardholder.created', 'issuing_cardholder.updated', 'issuing_dispute.closed', 'issuing_dispute.created', 'issuing_dispute.funds_reinstated', 'issuing_dispute.funds_rescinded', 'issuing_dispute.submitted', 'issuing_dispute.updated', 'issuing_personalization_design.activated', 'issuing_personalization_design.deactivated', 'issuing_personalization_design.rejected', 'issuing_personalization_design.updated', 'issuing_token.created', 'issuing_token.updated', 'issuing_transaction.created', 'issuing_transaction.purchase_details_receipt_updated', 'issuing_transaction.updated', 'mandate.updated', 'payment_intent.amount_capturable_updated', 'payment_intent.canceled', 'payment_intent.created', 'payment_intent.partially_funded', 'payment_intent.payment_failed', 'payment_intent.processing', 'payment_intent.requires_action', 'payment_intent.succeeded', 'payment_link.created', 'payment_link.updated', 'payment_method.attached', 'payment_method.automatically_updated', 'payment_method.detached', 'payment_method.updated', 'payout.canceled', 'payout.created', 'payout.failed', 'payout.paid', 'payout.reconciliation_completed', 'payout.updated', 'person.created', 'person.deleted', 'person.updated', 'plan.created', 'plan.deleted', 'plan.updated', 'price.created', 'price.deleted', 'price.updated', 'product.created', 'product.deleted', 'product.updated', 'promotion_code.created', 'promotion_code.updated', 'quote.accepted', 'quote.canceled', 'quote.created', 'quote.finalized', 'radar.early_fraud_warning.created', 'radar.early_fraud_warning.updated', 'refund.created', 'refund.failed', 'refund.updated', 'reporting.report_run.failed', 'reporting.report_run.succeeded', 'reporting.report_type.updated', 'reserve.hold.created', 'reserve.hold.updated', 'reserve.plan.created', 'reserve.plan.disabled', 'reserve.plan.expired', 'reserve.plan.updated', 'reserve.release.created', 'review.closed', 'review.opened', 'setup_intent.canceled', 'setup_intent.created', 'setup_intent.requires_action', 'setup_intent.setup_failed', 'setup_intent.succeeded', 'sigma.scheduled_query_run.created', 'source.canceled', 'source.chargeable', 'source.failed', 'source.mandate_notification', 'source.refund_attributes_required', 'source.transaction.created', 'source.transaction.updated', 'subscription_schedule.aborted', 'subscription_schedule.canceled', 'subscription_schedule.completed', 'subscription_schedule.created', 'subscription_schedule.expiring', 'subscription_schedule.released', 'subscription_schedule.updated', 'tax.settings.updated', 'tax_rate.created', 'tax_rate.updated', 'terminal.reader.action_failed', 'terminal.reader.action_succeeded', 'terminal.reader.action_updated', 'test_helpers.test_clock.advancing', 'test_helpers.test_clock.created', 'test_helpers.test_clock.deleted', 'test_helpers.test_clock.internal_failure', 'test_helpers.test_clock.ready', 'three_d_secure.authentication.canceled', 'three_d_secure.authentication.challenge_started', 'three_d_secure.authentication.errored', 'three_d_secure.authentication.failed', 'three_d_secure.authentication.requires_challenge', 'three_d_secure.authentication.requires_submission', 'three_d_secure.authentication.succeeded', 'topup.canceled', 'topup.created', 'topup.failed', 'topup.reversed', 'topup.succeeded', 'transfer.created', 'transfer.reversed', 'transfer.updated', 'treasury.credit_reversal.created', 'treasury.credit_reversal.posted', 'treasury.debit_reversal.completed', 'treasury.debit_reversal.created', 'treasury.debit_reversal.initial_credit_granted', 'treasury.financial_account.closed', 'treasury.financial_account.created', 'treasury.financial_account.features_status_updated', 'treasury.inbound_transfer.canceled', 'treasury.inbound_transfer.created', 'treasury.inbound_transfer.failed', 'treasury.inbound_transfer.succeeded', 'treasury.outbound_payment.canceled', 'treasury.outbound_payment.created', 'treasury.outbound_payment.expected_arrival_date_updated', 'treasury.outbound_payment.failed', 'treasury.outbound_payment.posted', 'treasury.outbound_payment.returned', 'treasury.outbound_payment.tracking_details_updated', 'treasury.outbound_transfer.canceled', 'treasury.outbound_transfer.created', 'treasury.outbound_transfer.expected_arrival_date_updated', 'treasury.outbound_transfer.failed', 'treasury.outbound_transfer.posted', 'treasury.outbound_transfer.returned', 'treasury.outbound_transfer.tracking_details_updated', 'treasury.received_credit.created', 'treasury.received_credit.failed', 'treasury.received_credit.succeeded', 'treasury.received_debit.created']

class ExchangeRate(Resource):
    KEY: ClassVar[str] = 'exchange_rate'
    object: Literal['exchange_rate']
    rates: dict[str, float]

class FeeRefund(Resource):
    KEY: ClassVar[str] = 'fee_refund'
    object: Literal['fee_refund']
    amount: int
    balance_transaction: str | None
    created: int
    currency: str
    fee: str
    metadata: dict[str, str] | None

class File(Resource):
    KEY: ClassVar[str] = 'file'
    object: Literal['file']
    created: int
    expires_at: int | None
    filename: str | None
    links: ListObject | None
    purpose: Literal['account_requirement', 'additional_verification', 'business_icon', 'business_logo', 'customer_signature', 'dispute_evidence', 'document_provider_identity_document', 'finance_report_run', 'financial_account_statement', 'identity_document', 'identity_document_downloadable', 'issuing_regulatory_reporting', 'pci_document', 'platform_terms_of_service', 'selfie', 'sigma_scheduled_query', 'tax_document_user_upload', 'terminal_android_apk', 'terminal_reader_splashscreen', 'terminal_wifi_certificate', 'terminal_wifi_private_key']
    size: int
    title: str | None
    type: str | None
    url: str | None

class FileLink(Resource):
    KEY: ClassVar[str] = 'file_link'
    object: Literal['file_link']
    created: int
    expired: bool
    expires_at: int | None
    file: str
    livemode: bool
    metadata: dict[str, str]
    url: str | None

class FinancialConnectionsAccountAccountHolder(TypedDict, total=False):
    account: str | None
    customer: str | None
    customer_account: str | None
    type: Literal['account', 'customer']

class FinancialConnectionsAccountAccountNumbers(TypedDict, total=False):
    expected_expiry_date: int | None
    identifier_type: Literal['account_number', 'tokenized_account_number']
    status: Literal['deactivated', 'expired', 'pending', 'transactable']
    supported_networks: list[Literal['ach']]

class FinancialConnectionsAccountBalanceCash(TypedDict, total=False):
    available: dict[str, int] | None

class FinancialConnectionsAccountBalanceCredit(TypedDict, total=False):
    used: dict[str, int] | None

class FinancialConnectionsAccountBalance(TypedDict, total=False):
    as_of: int
    cash: FinancialConnectionsAccountBalanceCash | None
    credit: FinancialConnectionsAccountBalanceCredit | None
    current: dict[str, int]
    type: Literal['cash', 'credit']

class FinancialConnectionsAccountBalanceRefresh(TypedDict, total=False):
    last_attempted_at: int
    next_refresh_available_at: int | None
    status: Literal['failed', 'pending', 'succeeded']

class FinancialConnectionsAccountStatusDetailsActive(TypedDict, total=False):
    action: Literal['none', 'relink_required']
    cause: Literal['access_expired', 'institution_requirement', 'unspecified']
    expected_deactivation_date: int

class FinancialConnectionsAccountStatusDetails(TypedDict, total=False):
    active: FinancialConnectionsAccountStatusDetailsActive | None

class FinancialConnectionsAccountTransactionRefresh(TypedDict, total=False):
    id: str
    last_attempted_at: int
    next_refresh_available_at: int | None
    status: Literal['failed', 'pending', 'succeeded']

class FinancialConnectionsAccount(Resource):
    KEY: ClassVar[str] = 'financial_connections.account'
    object: Literal['financial_connections.account']
    account_holder: FinancialConnectionsAccountAccountHolder | None
    account_numbers: list[FinancialConnectionsAccountAccountNumbers] | None
    balance: FinancialConnectionsAccountBalance | None
    balance_refresh: FinancialConnectionsAccountBalanceRefresh | None
    category: Literal['cash', 'credit', 'investment', 'other']
    created: int
    display_name: str | None
    institution_name: str
    last4: str | None
    livemode: bool
    ownership: str | None
    ownership_refresh: FinancialConnectionsAccountBalanceRefresh | None
    permissions: list[Literal['balances', 'ownership', 'payment_method', 'transactions']] | None
    status: Literal['active', 'disconnected', 'inactive']
    status_details: FinancialConnectionsAccountStatusDetails | None
    subcategory: Literal['checking', 'credit_card', 'line_of_credit', 'mortgage', 'other', 'savings']
    subscriptions: list[Literal['transactions']] | None
    supported_payment_method_types: list[Literal['link', 'us_bank_account']]
    transaction_refresh: FinancialConnectionsAccountTransactionRefresh | None

class FinancialConnectionsAccountOwner(Resource):
    KEY: ClassVar[str] = 'financial_connections.account_owner'
    object: Literal['financial_connections.account_owner']
    email: str | None
    name: str
    ownership: str
    phone: str | None
    raw_address: str | None
    refreshed_at: int | None

class FinancialConnectionsAccountOwnership(Resource):
    KEY: ClassVar[str] = 'financial_connections.account_ownership'
    object: Literal['financial_connections.account_ownership']
    created: int
    owners: ListObject

class FinancialConnectionsSessionFilters(TypedDict, total=False):
    account_subcategories: list[Literal['checking', 'credit_card', 'line_of_credit', 'mortgage', 'savings']] | None
    country: str | None
    require_payment_method_support: Literal['all', 'at_least_one', 'none'] | None

class FinancialConnectionsSessionLimits(TypedDict, total=False):
    accounts: int

class FinancialConnectionsSessionManualEntry(TypedDict, total=False):
    mode: Literal['automatic', 'disabled'] | None

class FinancialConnectionsSession(Resource):
    KEY: ClassVar[str] = 'financial_connections.session'
    object: Literal['financial_connections.session']
    account_holder: FinancialConnectionsAccountAccountHolder | None
    accounts: ListObject
    bank_account_token: Any
    client_secret: str | None
    filters: FinancialConnectionsSessionFilters | None
    limits: FinancialConnectionsSessionLimits | None
    livemode: bool
    manual_entry: FinancialConnectionsSessionManualEntry | None
    permissions: list[Literal['balances', 'ownership', 'payment_method', 'transactions']]
    prefetch: list[Literal['balances', 'ownership', 'transactions']] | None
    return_url: str | None

class FinancialConnectionsTransactionStatusTransitions(TypedDict, total=False):
    posted_at: int | None
    void_at: int | None

class FinancialConnectionsTransaction(Resource):
    KEY: ClassVar[str] = 'financial_connections.transaction'
    object: Literal['financial_connections.transaction']
    account: str
    amount: int
    currency: str
    description: str
    livemode: bool
    status: Literal['pending', 'posted', 'void']
    status_transitions: FinancialConnectionsTransactionStatusTransitions
    transacted_at: int
    transaction_refresh: str
    updated: int

class ForwardingRequestRequestContext(TypedDict, total=False):
    destination_duration: int
    destination_ip_address: str

class ForwardingRequestRequestDetails(TypedDict, total=False):
    body: str
    headers: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields]
    http_method: Literal['POST']

class ForwardingRequestResponseDetails(TypedDict, total=False):
    body: str
    headers: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields]
    status: int

class ForwardingRequest(Resource):
    KEY: ClassVar[str] = 'forwarding.request'
    object: Literal['forwarding.request']
    created: int
    livemode: bool
    metadata: dict[str, str] | None
    payment_method: str
    replacements: list[Literal['card_cvc', 'card_expiry', 'card_number', 'cardholder_name', 'request_signature']]
    request_context: ForwardingRequestRequestContext | None
    request_details: ForwardingRequestRequestDetails | None
    response_details: ForwardingRequestResponseDetails | None
    url: str | None

class FundingInstructionsBankTransferFinancialAddressesAba(TypedDict, total=False):
    account_holder_address: AccountBusinessProfileSupportAddress
    account_holder_name: str
    account_number: str
    account_type: str
    bank_address: AccountBusinessProfileSupportAddress
    bank_name: str
    routing_number: str

class FundingInstructionsBankTransferFinancialAddressesIban(TypedDict, total=False):
    account_holder_address: AccountBusinessProfileSupportAddress
    account_holder_name: str
    bank_address: AccountBusinessProfileSupportAddress
    bic: str
    country: str
    iban: str

class FundingInstructionsBankTransferFinancialAddressesSortCode(TypedDict, total=False):
    account_holder_address: AccountBusinessProfileSupportAddress
    account_holder_name: str
    account_number: str
    bank_address: AccountBusinessProfileSupportAddress
    sort_code: str

class FundingInstructionsBankTransferFinancialAddressesSpei(TypedDict, total=False):
    account_holder_address: AccountBusinessProfileSupportAddress
    account_holder_name: str
    bank_address: AccountBusinessProfileSupportAddress
    bank_code: str
    bank_name: str
    clabe: str

class FundingInstructionsBankTransferFinancialAddressesSwift(TypedDict, total=False):
    account_holder_address: AccountBusinessProfileSupportAddress
    account_holder_name: str
    account_number: str
    account_type: str
    bank_address: AccountBusinessProfileSupportAddress
    bank_name: str
    swift_code: str

class FundingInstructionsBankTransferFinancialAddressesZengin(TypedDict, total=False):
    account_holder_address: AccountBusinessProfileSupportAddress
    account_holder_name: str | None
    account_number: str | None
    account_type: str | None
    bank_address: AccountBusinessProfileSupportAddress
    bank_code: str | None
    bank_name: str | None
    branch_code: str | None
    branch_name: str | None

class FundingInstructionsBankTransferFinancialAddresses(TypedDict, total=False):
    aba: FundingInstructionsBankTransferFinancialAddressesAba | None
    iban: FundingInstructionsBankTransferFinancialAddressesIban | None
    sort_code: FundingInstructionsBankTransferFinancialAddressesSortCode | None
    spei: FundingInstructionsBankTransferFinancialAddressesSpei | None
    supported_networks: list[Literal['ach', 'bacs', 'chaps', 'domestic_wire_us', 'fps', 'sepa', 'spei', 'swift', 'zengin']] | None
    swift: FundingInstructionsBankTransferFinancialAddressesSwift | None
    type: Literal['aba', 'iban', 'sort_code', 'spei', 'swift', 'zengin']
    zengin: FundingInstructionsBankTransferFinancialAddressesZengin | None

class FundingInstructionsBankTransfer(TypedDict, total=False):
    country: str
    financial_addresses: list[FundingInstructionsBankTransferFinancialAddresses]
    type: Literal['eu_bank_transfer', 'gb_bank_transfer', 'jp_bank_transfer', 'mx_bank_transfer', 'us_bank_transfer']

class FundingInstructions(Resource):
    KEY: ClassVar[str] = 'funding_instructions'
    object: Literal['funding_instructions']
    bank_transfer: FundingInstructionsBankTransfer
    currency: str
    funding_type: Literal['bank_transfer']
    livemode: bool

class IdentityVerificationReportDocumentError(TypedDict, total=False):
    code: Literal['document_expired', 'document_type_not_supported', 'document_unverified_other'] | None
    reason: str | None

class IdentityVerificationReportDocument(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress | None
    dob: AccountCompanyRegistrationDate | None
    error: IdentityVerificationReportDocumentError | None
    expiration_date: AccountCompanyRegistrationDate | None
    files: list[str] | None
    first_name: str | None
    issued_date: AccountCompanyRegistrationDate | None
    issuing_country: str | None
    last_name: str | None
    number: str | None
    sex: Literal['[redacted]', 'female', 'male', 'unknown'] | None
    status: Literal['unverified', 'verified']
    type: Literal['driving_license', 'id_card', 'passport'] | None
    unparsed_place_of_birth: str | None
    unparsed_sex: str | None

class IdentityVerificationReportEmailError(TypedDict, total=False):
    code: Literal['email_unverified_other', 'email_verification_declined'] | None
    reason: str | None

class IdentityVerificationReportEmail(TypedDict, total=False):
    email: str | None
    error: IdentityVerificationReportEmailError | None
    status: Literal['unverified', 'verified']

class IdentityVerificationReportIdNumberError(TypedDict, total=False):
    code: Literal['id_number_insufficient_document_data', 'id_number_mismatch', 'id_number_unverified_other'] | None
    reason: str | None

class IdentityVerificationReportIdNumber(TypedDict, total=False):
    dob: AccountCompanyRegistrationDate | None
    error: IdentityVerificationReportIdNumberError | None
    first_name: str | None
    id_number: str | None
    id_number_type: Literal['br_cpf', 'sg_nric', 'us_ssn'] | None
    last_name: str | None
    status: Literal['unverified', 'verified']

class IdentityVerificationReportOptionsDocument(TypedDict, total=False):
    allowed_types: list[Literal['driving_license', 'id_card', 'passport']] | None
    require_id_number: bool | None
    require_live_capture: bool | None
    require_matching_selfie: bool | None

class IdentityVerificationReportOptions(TypedDict, total=False):
    document: IdentityVerificationReportOptionsDocument | None
    id_number: AccountSettingsPaypayPaymentsSiteAccessible | None

class IdentityVerificationReportPhoneError(TypedDict, total=False):
    code: Literal['phone_unverified_other', 'phone_verification_declined'] | None
    reason: str | None

class IdentityVerificationReportPhone(TypedDict, total=False):
    error: IdentityVerificationReportPhoneError | None
    phone: str | None
    status: Literal['unverified', 'verified']

class IdentityVerificationReportSelfieError(TypedDict, total=False):
    code: Literal['selfie_document_missing_photo', 'selfie_face_mismatch', 'selfie_manipulated', 'selfie_unverified_other'] | None
    reason: str | None

class IdentityVerificationReportSelfie(TypedDict, total=False):
    document: str | None
    error: IdentityVerificationReportSelfieError | None
    selfie: str | None
    status: Literal['unverified', 'verified']

class IdentityVerificationReport(Resource):
    KEY: ClassVar[str] = 'identity.verification_report'
    object: Literal['identity.verification_report']
    client_reference_id: str | None
    created: int
    document: IdentityVerificationReportDocument | None
    email: IdentityVerificationReportEmail | None
    id_number: IdentityVerificationReportIdNumber | None
    livemode: bool
    options: IdentityVerificationReportOptions | None
    phone: IdentityVerificationReportPhone | None
    selfie: IdentityVerificationReportSelfie | None
    type: Literal['document', 'id_number', 'verification_flow']
    verification_flow: str | None
    verification_session: str | None

class IdentityVerificationSessionLastError(TypedDict, total=False):
    code: Literal['abandoned', 'consent_declined', 'country_not_supported', 'device_not_supported', 'document_expired', 'document_type_not_supported', 'document_unverified_other', 'email_unverified_other', 'email_verification_declined', 'id_number_insufficient_document_data', 'id_number_mismatch', 'id_number_unverified_other', 'phone_unverified_other', 'phone_verification_declined', 'selfie_document_missing_photo', 'selfie_face_mismatch', 'selfie_manipulated', 'selfie_unverified_other', 'under_supported_age'] | None
    reason: str | None

class IdentityVerificationSessionOptionsEmail(TypedDict, total=False):
    require_verification: bool | None

class IdentityVerificationSessionOptionsMatching(TypedDict, total=False):
    dob: Literal['none', 'similar'] | None
    name: Literal['none', 'similar'] | None

class IdentityVerificationSessionOptions(TypedDict, total=False):
    document: IdentityVerificationReportOptionsDocument | None
    email: IdentityVerificationSessionOptionsEmail | None
    id_number: AccountSettingsPaypayPaymentsSiteAccessible | None
    matching: IdentityVerificationSessionOptionsMatching | None
    phone: IdentityVerificationSessionOptionsEmail | None

class IdentityVerificationSessionProvidedDetails(TypedDict, total=False):
    email: str | None
    phone: str | None

class IdentityVerificationSessionRedaction(TypedDict, total=False):
    status: Literal['processing', 'redacted', 'validated']

class IdentityVerificationSessionRelatedPerson(TypedDict, total=False):
    account: str
    person: str

class IdentityVerificationSessionVerifiedOutputs(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress | None
    dob: AccountCompanyRegistrationDate | None
    email: str | None
    first_name: str | None
    id_number: str | None
    id_number_type: Literal['br_cpf', 'sg_nric', 'us_ssn'] | None
    last_name: str | None
    phone: str | None
    sex: Literal['[redacted]', 'female', 'male', 'unknown'] | None
    unparsed_place_of_birth: str | None
    unparsed_sex: str | None

class IdentityVerificationSession(Resource):
    KEY: ClassVar[str] = 'identity.verification_session'
    object: Literal['identity.verification_session']
    client_reference_id: str | None
    client_secret: str | None
    created: int
    last_error: IdentityVerificationSessionLastError | None
    last_verification_report: str | None
    livemode: bool
    metadata: dict[str, str]
    options: IdentityVerificationSessionOptions | None
    provided_details: IdentityVerificationSessionProvidedDetails | None
    redaction: IdentityVerificationSessionRedaction | None
    related_customer: str | None
    related_customer_account: str | None
    related_person: IdentityVerificationSessionRelatedPerson | None
    status: Literal['canceled', 'processing', 'requires_input', 'verified']
    type: Literal['document', 'id_number', 'verification_flow']
    url: str | None
    verification_flow: str | None
    verified_outputs: IdentityVerificationSessionVerifiedOutputs | None

class InvoiceAutomaticTax(TypedDict, total=False):
    disabled_reason: Literal['finalization_requires_location_inputs', 'finalization_system_error'] | None
    enabled: bool
    liability: CheckoutSessionAutomaticTaxLiability | None
    provider: str | None
    status: Literal['complete', 'failed', 'requires_location_inputs'] | None

class InvoiceConfirmationSecret(TypedDict, total=False):
    client_secret: str
    type: str

class InvoiceFromInvoice(TypedDict, total=False):
    action: str
    invoice: str

class InvoiceLastFinalizationError(TypedDict, total=False):
    advice_code: str | None
    charge: str | None
    code: Literal['account_closed', 'account_country_invalid_address', 'account_error_country_change_requires_additional_steps', 'account_information_mismatch', 'account_invalid', 'account_number_invalid', 'account_token_required_for_v2_account', 'acss_debit_session_incomplete', 'action_blocked', 'alipay_upgrade_required', 'amount_too_large', 'amount_too_small', 'anomalous_money_movement_request', 'api_key_expired', 'application_fees_not_allowed', 'approval_required', 'authentication_failure', 'authentication_required', 'balance_insufficient', 'balance_invalid_parameter', 'bank_account_bad_routing_numbers', 'bank_account_declined', 'bank_account_exists', 'bank_account_restricted', 'bank_account_unusable', 'bank_account_unverified', 'bank_account_verification_failed', 'billing_invalid_mandate', 'bitcoin_upgrade_required', 'capability_not_active', 'capture_charge_authorization_expired', 'capture_unauthorized_payment', 'card_decline_rate_limit_exceeded', 'card_declined', 'cardholder_phone_number_required', 'charge_already_captured', 'charge_already_refunded', 'charge_disputed', 'charge_exceeds_source_limit', 'charge_exceeds_transaction_limit', 'charge_expired_for_capture', 'charge_invalid_parameter', 'charge_not_refundable', 'clearing_code_unsupported', 'country_code_invalid', 'country_unsupported', 'coupon_expired', 'customer_max_payment_methods', 'customer_max_subscriptions', 'customer_session_expired', 'customer_tax_location_invalid', 'debit_not_authorized', 'dispute_evidence_page_limit_exceeded', 'email_invalid', 'expired_card', 'expired_payment_method', 'failed_tax_calculation', 'financial_account_balance_does_not_support_currency', 'financial_account_capability_not_enabled', 'financial_account_capability_restricted', 'financial_connections_account_inactive', 'financial_connections_account_pending_account_numbers', 'financial_connections_account_unavailable_account_numbers', 'financial_connections_consent_locale_invalid', 'financial_connections_consent_locale_unsupported', 'financial_connections_no_successful_transaction_refresh', 'forwarding_api_inactive', 'forwarding_api_invalid_parameter', 'forwarding_api_retryable_upstream_error', 'forwarding_api_upstream_connection_error', 'forwarding_api_upstream_connection_timeout', 'forwarding_api_upstream_error', 'idempotency_key_in_use', 'incorrect_address', 'incorrect_cvc', 'incorrect_number', 'incorrect_postal_code', 'incorrect_zip', 'india_recurring_payment_mandate_canceled', 'instant_payouts_config_disabled', 'instant_payouts_currency_disabled', 'instant_payouts_limit_exceeded', 'instant_payouts_unsupported', 'insufficient_funds', 'intent_invalid_state', 'intent_verification_method_missing', 'invalid_canceled_subscription_fields', 'invalid_card_type', 'invalid_characters', 'invalid_charge_amount', 'invalid_cvc', 'invalid_expiry_month', 'invalid_expiry_year', 'invalid_mandate_reference_prefix_format', 'invalid_number', 'invalid_source_usage', 'invalid_tax_location', 'invoice_no_customer_line_items', 'invoice_no_payment_method_types', 'invoice_no_subscription_line_items', 'invoice_not_editable', 'invoice_on_behalf_of_not_editable', 'invoice_payment_intent_requires_action', 'invoice_upcoming_none', 'livemode_mismatch', 'lock_timeout', 'missing', 'no_account', 'not_allowed_on_standard_account', 'out_of_inventory', 'ownership_declaration_not_allowed', 'parameter_invalid_empty', 'parameter_invalid_integer', 'parameter_invalid_string_blank', 'parameter_invalid_string_empty', 'parameter_missing', 'parameter_unknown', 'parameters_exclusive', 'payment_evaluation_on_api_version_not_supported', 'payment_intent_action_required', 'payment_intent_authentication_failure', 'payment_intent_incompatible_payment_method', 'payment_intent_invalid_parameter', 'payment_intent_konbini_rejected_confirmation_number', 'payment_intent_mandate_invalid', 'payment_intent_payment_attempt_expired', 'payment_intent_payment_attempt_failed', 'payment_intent_rate_limit_exceeded', 'payment_intent_unexpected_state', 'payment_method_bank_account_already_verified', 'payment_method_bank_account_blocked', 'payment_method_billing_details_address_missing', 'payment_method_configuration_failures', 'payment_method_currency_mismatch', 'payment_method_customer_decline', 'payment_method_invalid_parameter', 'payment_method_invalid_parameter_testmode', 'payment_method_microdeposit_failed', 'payment_method_microdeposit_processing_error', 'payment_method_microdeposit_verification_amounts_invalid', 'payment_method_microdeposit_verification_amounts_mismatch', 'payment_method_microdeposit_verification_attempts_exceeded', 'payment_method_microdeposit_verification_descriptor_code_mismatch', 'payment_method_microdeposit_verification_timeout', 'payment_method_not_available', 'payment_method_provider_decline', 'payment_method_provider_timeout', 'payment_method_restricted', 'payment_method_unactivated', 'payment_method_unexpected_state', 'payment_method_unsupported_type', 'payout_reconciliation_not_ready', 'payouts_limit_exceeded', 'payouts_not_allowed', 'platform_account_required', 'platform_api_key_expired', 'postal_code_invalid', 'processing_error', 'product_inactive', 'progressive_onboarding_limit_exceeded', 'rate_limit', 'refer_to_customer', 'refund_disputed_payment', 'request_blocked', 'resource_already_exists', 'resource_missing', 'return_intent_already_processed', 'routing_number_invalid', 'secret_key_required', 'sepa_unsupported_account', 'service_period_coupon_with_metered_tiered_item_unsupported', 'setup_attempt_failed', 'setup_intent_authentication_failure', 'setup_intent_invalid_parameter', 'setup_intent_mandate_invalid', 'setup_intent_mobile_wallet_unsupported', 'setup_intent_setup_attempt_expired', 'setup_intent_unexpected_state', 'shipping_address_invalid', 'shipping_calculation_failed', 'siret_invalid', 'sku_inactive', 'smart_disputes_not_available', 'state_unsupported', 'status_transition_invalid', 'storer_capability_missing', 'storer_capability_not_active', 'stripe_tax_inactive', 'subscription_update_trial_after_billing_cycle_anchor', 'tax_id_invalid', 'tax_id_prohibited', 'taxes_calculation_failed', 'terminal_location_country_unsupported', 'terminal_reader_busy', 'terminal_reader_hardware_fault', 'terminal_reader_invalid_location_for_activation', 'terminal_reader_invalid_location_for_payment', 'terminal_reader_offline', 'terminal_reader_timeout', 'testmode_charges_only', 'three_d_secure_authentication_not_supported', 'three_d_secure_authentication_upstream_error', 'tls_version_unsupported', 'token_already_used', 'token_card_network_invalid', 'token_in_use', 'transfer_source_balance_parameters_mismatch', 'transfers_not_allowed', 'url_invalid'] | None
    decline_code: str | None
    doc_url: str | None
    message: str | None
    network_advice_code: str | None
    network_decline_code: str | None
    param: str | None
    payment_intent: Any
    payment_method: Any
    payment_method_type: str | None
    request_log_url: str | None
    setup_intent: Any
    source: Any
    type: Literal['api_error', 'card_error', 'idempotency_error', 'invalid_request_error']

class InvoiceParentQuoteDetails(TypedDict, total=False):
    quote: str

class InvoiceParentSubscriptionDetails(TypedDict, total=False):
    metadata: dict[str, str] | None
    subscription: str
    subscription_proration_date: int | None

class InvoiceParent(TypedDict, total=False):
    quote_details: InvoiceParentQuoteDetails | None
    subscription_details: InvoiceParentSubscriptionDetails | None
    type: Literal['quote_details', 'subscription_details']

class InvoicePaymentSettingsPaymentMethodOptionsAcssDebitMandateOptions(TypedDict, total=False):
    transaction_type: Literal['business', 'personal'] | None

class InvoicePaymentSettingsPaymentMethodOptionsAcssDebit(TypedDict, total=False):
    mandate_options: InvoicePaymentSettingsPaymentMethodOptionsAcssDebitMandateOptions | None
    verification_method: Literal['automatic', 'instant', 'microdeposits'] | None

class InvoicePaymentSettingsPaymentMethodOptionsBancontact(TypedDict, total=False):
    preferred_language: Literal['de', 'en', 'fr', 'nl']

class InvoicePaymentSettingsPaymentMethodOptionsBillieCompanyDetails(TypedDict, total=False):
    registered_address: AccountBusinessProfileSupportAddress | None
    registered_name: str | None
    registration_number: str | None
    registration_type: Literal['ch_ein', 'de_hrb', 'dk_cvr', 'es_cif', 'fi_tunnus', 'fr_siren', 'fr_siret', 'it_rea', 'nl_kvk', 'no_org_number', 'no_pno', 'se_org_number', 'se_pno', 'uk_crn'] | None
    vat: str | None

class InvoicePaymentSettingsPaymentMethodOptionsBillie(TypedDict, total=False):
    company_details: InvoicePaymentSettingsPaymentMethodOptionsBillieCompanyDetails | None
    reference: str | None

class InvoicePaymentSettingsPaymentMethodOptionsCard(TypedDict, total=False):
    installments: CheckoutSessionPaymentMethodOptionsCardInstallments | None
    request_three_d_secure: Literal['any', 'automatic', 'challenge'] | None

class InvoicePaymentSettingsPaymentMethodOptionsCustomerBalanceBankTransfer(TypedDict, total=False):
    eu_bank_transfer: CheckoutSessionPaymentMethodOptionsCustomerBalanceBankTransferEuBankTransfer | None
    type: str | None

class InvoicePaymentSettingsPaymentMethodOptionsCustomerBalance(TypedDict, total=False):
    bank_transfer: InvoicePaymentSettingsPaymentMethodOptionsCustomerBalanceBankTransfer | None
    funding_type: Literal['bank_transfer'] | None

class InvoicePaymentSettingsPaymentMethodOptionsPaytoMandateOptions(TypedDict, total=False):
    amount: int | None
    amount_type: Literal['fixed', 'maximum'] | None
    purpose: Literal['dependant_support', 'government', 'loan', 'mortgage', 'other', 'pension', 'personal', 'retail', 'salary', 'tax', 'utility'] | None

class InvoicePaymentSettingsPaymentMethodOptionsPayto(TypedDict, total=False):
    mandate_options: InvoicePaymentSettingsPaymentMethodOptionsPaytoMandateOptions | None

class InvoicePaymentSettingsPaymentMethodOptionsPix(TypedDict, total=False):
    amount_includes_iof: Literal['always', 'never'] | None
    expires_after_seconds: int | None

class InvoicePaymentSettingsPaymentMethodOptionsUpi(TypedDict, total=False):
    mandate_options: CheckoutSessionPaymentMethodOptionsUpiMandateOptions | None

class InvoicePaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnections(TypedDict, total=False):
    filters: CheckoutSessionPaymentMethodOptionsUsBankAccountFinancialConnectionsFilters | None
    permissions: list[Literal['balances', 'ownership', 'payment_method', 'transactions']] | None
    prefetch: list[Literal['balances', 'ownership', 'transactions']] | None

class InvoicePaymentSettingsPaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    financial_connections: InvoicePaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnections | None
    verification_method: Literal['automatic', 'instant', 'microdeposits'] | None

class InvoicePaymentSettingsPaymentMethodOptions(TypedDict, total=False):
    acss_debit: InvoicePaymentSettingsPaymentMethodOptionsAcssDebit | None
    bancontact: InvoicePaymentSettingsPaymentMethodOptionsBancontact | None
    billie: InvoicePaymentSettingsPaymentMethodOptionsBillie | None
    blik: AccountSettingsPaypayPaymentsSiteAccessible | None
    card: InvoicePaymentSettingsPaymentMethodOptionsCard | None
    customer_balance: InvoicePaymentSettingsPaymentMethodOptionsCustomerBalance | None
    konbini: AccountSettingsPaypayPaymentsSiteAccessible | None
    payto: InvoicePaymentSettingsPaymentMethodOptionsPayto | None
    pix: InvoicePaymentSettingsPaymentMethodOptionsPix | None
    sepa_debit: AccountSettingsPaypayPaymentsSiteAccessible | None
    upi: InvoicePaymentSettingsPaymentMethodOptionsUpi | None
    us_bank_account: InvoicePaymentSettingsPaymentMethodOptionsUsBankAccount | None

class InvoicePaymentSettings(TypedDict, total=False):
    default_mandate: str | None
    payment_method_options: InvoicePaymentSettingsPaymentMethodOptions | None
    payment_method_types: list[Literal['ach_credit_transfer', 'ach_debit', 'acss_debit', 'affirm', 'alipay', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'jp_credit_transfer', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'multibanco', 'naver_pay', 'nz_bank_account', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'payto', 'pix', 'promptpay', 'revolut_pay', 'satispay', 'sepa_credit_transfer', 'sepa_debit', 'sequra', 'sofort', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay']] | None

class InvoiceRenderingPdf(TypedDict, total=False):
    page_size: Literal['a4', 'auto', 'letter'] | None

class InvoiceRendering(TypedDict, total=False):
    amount_tax_display: str | None
    pdf: InvoiceRenderingPdf | None
    template: str | None
    template_version: int | None

class InvoiceStatusDetailsUncollectible(TypedDict, total=False):
    reason: Literal['max_payment_attempts', 'payment_not_received', 'subscription_canceled', 'subscription_paused', 'user_forgiven'] | None

class InvoiceStatusDetails(TypedDict, total=False):
    uncollectible: InvoiceStatusDetailsUncollectible | None

class InvoiceStatusTransitions(TypedDict, total=False):
    finalized_at: int | None
    marked_uncollectible_at: int | None
    paid_at: int | None
    voided_at: int | None

class InvoiceThresholdReasonItemReasons(TypedDict, total=False):
    line_item_ids: list[str]
    usage_gte: int

class InvoiceThresholdReason(TypedDict, total=False):
    amount_gte: int | None
    item_reasons: list[InvoiceThresholdReasonItemReasons]

class Invoice(Resource):
    KEY: ClassVar[str] = 'invoice'
    object: Literal['invoice']
    account_country: str | None
    account_name: str | None
    account_tax_ids: list[str] | None
    amount_due: int
    amount_overpaid: int
    amount_paid: int
    amount_paid_off_stripe: int | None
    amount_remaining: int
    amount_shipping: int
    application: str | None
    attempt_count: int
    attempted: bool
    auto_advance: bool | None
    automatic_tax: InvoiceAutomaticTax
    automatically_finalizes_at: int | None
    billing_reason: Literal['automatic_pending_invoice_item_invoice', 'manual', 'quote_accept', 'subscription', 'subscription_create', 'subscription_cycle', 'subscription_threshold', 'subscription_update', 'upcoming'] | None
    charge: str | None
    collection_method: Literal['charge_automatically', 'send_invoice']
    confirmation_secret: InvoiceConfirmationSecret | None
    created: int
    currency: str
    custom_fields: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields] | None
    customer: str | None
    customer_account: str | None
    customer_address: AccountBusinessProfileSupportAddress | None
    customer_email: str | None
    customer_name: str | None
    customer_phone: str | None
    customer_shipping: ChargeShipping | None
    customer_tax_exempt: Literal['exempt', 'none', 'reverse'] | None
    customer_tax_ids: list[CheckoutSessionCustomerDetailsTaxIds] | None
    default_payment_method: str | None
    default_source: str | None
    default_tax_rates: list[Any]
    description: str | None
    discounts: list[str]
    due_date: int | None
    effective_at: int | None
    ending_balance: int | None
    footer: str | None
    from_invoice: InvoiceFromInvoice | None
    hosted_invoice_url: str | None
    invoice_pdf: str | None
    issuer: CheckoutSessionAutomaticTaxLiability
    last_finalization_error: InvoiceLastFinalizationError | None
    latest_revision: str | None
    lines: ListObject
    livemode: bool
    metadata: dict[str, str] | None
    next_payment_attempt: int | None
    number: str | None
    on_behalf_of: str | None
    paid_out_of_band: bool | None
    parent: InvoiceParent | None
    payment_intent: str | None
    payment_settings: InvoicePaymentSettings
    payments: ListObject | None
    period_end: int
    period_start: int
    post_payment_credit_notes_amount: int
    pre_payment_credit_notes_amount: int
    receipt_number: str | None
    rendering: InvoiceRendering | None
    shipping_cost: CheckoutSessionShippingCost | None
    shipping_details: ChargeShipping | None
    starting_balance: int
    statement_descriptor: str | None
    status: Literal['draft', 'open', 'paid', 'uncollectible', 'void'] | None
    status_details: InvoiceStatusDetails | None
    status_transitions: InvoiceStatusTransitions
    subscription: str | None
    subtotal: int
    subtotal_excluding_tax: int | None
    test_clock: str | None
    threshold_reason: InvoiceThresholdReason | None
    total: int
    total_discount_amounts: list[CreditNoteDiscountAmounts] | None
    total_excluding_tax: int | None
    total_pretax_credit_amounts: list[CreditNotePretaxCreditAmounts] | None
    total_taxes: list[CreditNoteTotalTaxes] | None
    webhooks_delivered_at: int | None

class InvoicePaymentPayment(TypedDict, total=False):
    charge: str | None
    payment_intent: str | None
    payment_record: str | None
    type: Literal['charge', 'payment_intent', 'payment_record']

class InvoicePaymentStatusTransitions(TypedDict, total=False):
    canceled_at: int | None
    paid_at: int | None

class InvoicePayment(Resource):
    KEY: ClassVar[str] = 'invoice_payment'
    object: Literal['invoice_payment']
    amount_paid: int | None
    amount_requested: int
    created: int
    currency: str
    invoice: str
    is_default: bool
    livemode: bool
    payment: InvoicePaymentPayment
    status: str
    status_transitions: InvoicePaymentStatusTransitions

class InvoiceRenderingTemplate(Resource):
    KEY: ClassVar[str] = 'invoice_rendering_template'
    object: Literal['invoice_rendering_template']
    created: int
    livemode: bool
    metadata: dict[str, str] | None
    nickname: str | None
    status: Literal['active', 'archived']
    version: int

class InvoiceitemInvoicingRules(TypedDict, total=False):
    type: Literal['defer_until_credited_items_resolved']

class InvoiceitemParentSubscriptionDetails(TypedDict, total=False):
    subscription: str
    subscription_item: str | None

class InvoiceitemParent(TypedDict, total=False):
    subscription_details: InvoiceitemParentSubscriptionDetails | None
    type: Literal['subscription_details']

class InvoiceitemPeriod(TypedDict, total=False):
    end: int
    start: int

class InvoiceitemPricingPriceDetails(TypedDict, total=False):
    price: str
    product: str

class InvoiceitemPricing(TypedDict, total=False):
    price_details: InvoiceitemPricingPriceDetails | None
    type: Literal['price_details']
    unit_amount_decimal: str | None

class InvoiceitemProrationDetailsCreditedItemsInvoiceLineItemDetails(TypedDict, total=False):
    invoice: str
    invoice_line_items: list[str]

class InvoiceitemProrationDetailsCreditedItems(TypedDict, total=False):
    invoice_item: str | None
    invoice_line_item_details: InvoiceitemProrationDetailsCreditedItemsInvoiceLineItemDetails | None
    type: Literal['invoice_item', 'invoice_line_items']

class InvoiceitemProrationDetails(TypedDict, total=False):
    credited_items: InvoiceitemProrationDetailsCreditedItems | None
    discount_amounts: list[CreditNoteDiscountAmounts]

class Invoiceitem(Resource):
    KEY: ClassVar[str] = 'invoiceitem'
    object: Literal['invoiceitem']
    amount: int
    currency: str
    customer: str
    customer_account: str | None
    date: int
    description: str | None
    discountable: bool
    discounts: list[str] | None
    frozen_fields: list[Literal['discounts', 'pricing', 'quantity']] | None
    invoice: str | None
    invoicing_rules: list[InvoiceitemInvoicingRules] | None
    livemode: bool
    metadata: dict[str, str] | None
    net_amount: int | None
    parent: InvoiceitemParent | None
    period: InvoiceitemPeriod
    plan: Any
    price: Any
    pricing: InvoiceitemPricing | None
    proration: bool
    proration_details: InvoiceitemProrationDetails | None
    quantity: int
    quantity_decimal: str | None
    tax_rates: list[Any] | None
    test_clock: str | None

class IssuingAuthorizationAmountDetails(TypedDict, total=False):
    atm_fee: int | None
    cashback_amount: int | None

class IssuingAuthorizationFleetCardholderPromptData(TypedDict, total=False):
    alphanumeric_id: str | None
    driver_id: str | None
    odometer: int | None
    unspecified_id: str | None
    user_id: str | None
    vehicle_number: str | None

class IssuingAuthorizationFleetReportedBreakdownFuel(TypedDict, total=False):
    gross_amount_decimal: str | None

class IssuingAuthorizationFleetReportedBreakdownTax(TypedDict, total=False):
    local_amount_decimal: str | None
    national_amount_decimal: str | None

class IssuingAuthorizationFleetReportedBreakdown(TypedDict, total=False):
    fuel: IssuingAuthorizationFleetReportedBreakdownFuel | None
    non_fuel: IssuingAuthorizationFleetReportedBreakdownFuel | None
    tax: IssuingAuthorizationFleetReportedBreakdownTax | None

class IssuingAuthorizationFleet(TypedDict, total=False):
    cardholder_prompt_data: IssuingAuthorizationFleetCardholderPromptData | None
    purchase_type: Literal['fuel_and_non_fuel_purchase', 'fuel_purchase', 'non_fuel_purchase'] | None
    reported_breakdown: IssuingAuthorizationFleetReportedBreakdown | None
    service_type: Literal['full_service', 'non_fuel_transaction', 'self_service'] | None

class IssuingAuthorizationFraudChallenges(TypedDict, total=False):
    channel: Literal['sms']
    status: Literal['expired', 'pending', 'rejected', 'undeliverable', 'verified']
    undeliverable_reason: Literal['no_phone_number', 'unsupported_phone_number'] | None

class IssuingAuthorizationFuel(TypedDict, total=False):
    industry_product_code: str | None
    quantity_decimal: str | None
    type: Literal['diesel', 'other', 'unleaded_plus', 'unleaded_regular', 'unleaded_super'] | None
    unit: Literal['charging_minute', 'imperial_gallon', 'kilogram', 'kilowatt_hour', 'liter', 'other', 'pound', 'us_gallon'] | None
    unit_cost_decimal: str | None

class IssuingAuthorizationMerchantData(TypedDict, total=False):
    category: str
    category_code: str
    city: str | None
    country: str | None
    name: str | None
    network_id: str
    postal_code: str | None
    state: str | None
    tax_id: str | None
    terminal_id: str | None
    url: str | None

class IssuingAuthorizationNetworkData(TypedDict, total=False):
    acquiring_institution_id: str | None
    system_trace_audit_number: str | None
    transaction_id: str | None

class IssuingAuthorizationPendingRequest(TypedDict, total=False):
    amount: int
    amount_details: IssuingAuthorizationAmountDetails | None
    currency: str
    is_amount_controllable: bool
    merchant_amount: int
    merchant_currency: str
    network_risk_score: int | None

class IssuingAuthorizationRequestHistory(TypedDict, total=False):
    amount: int
    amount_details: IssuingAuthorizationAmountDetails | None
    approved: bool
    authorization_code: str | None
    created: int
    currency: str
    merchant_amount: int
    merchant_currency: str
    network_risk_score: int | None
    reason: Literal['account_disabled', 'card_active', 'card_canceled', 'card_expired', 'card_inactive', 'cardholder_blocked', 'cardholder_inactive', 'cardholder_verification_required', 'insecure_authorization_method', 'insufficient_funds', 'network_fallback', 'not_allowed', 'pin_blocked', 'spending_controls', 'stripe_internal_error', 'suspected_fraud', 'verification_failed', 'webhook_approved', 'webhook_declined', 'webhook_error', 'webhook_timeout']
    reason_message: str | None
    requested_at: int | None

class IssuingAuthorizationTreasury(TypedDict, total=False):
    received_credits: list[str]
    received_debits: list[str]
    transaction: str | None

class IssuingAuthorizationVerificationDataAuthenticationExemption(TypedDict, total=False):
    claimed_by: Literal['acquirer', 'issuer']
    type: Literal['low_value_transaction', 'transaction_risk_analysis', 'unknown']

class IssuingAuthorizationVerificationDataThreeDSecure(TypedDict, total=False):
    result: Literal['attempt_acknowledged', 'authenticated', 'failed', 'required']

class IssuingAuthorizationVerificationData(TypedDict, total=False):
    address_line1_check: Literal['match', 'mismatch', 'not_provided']
    address_postal_code_check: Literal['match', 'mismatch', 'not_provided']
    authentication_exemption: IssuingAuthorizationVerificationDataAuthenticationExemption | None
    cvc_check: Literal['match', 'mismatch', 'not_provided']
    expiry_check: Literal['match', 'mismatch', 'not_provided']
    postal_code: str | None
    three_d_secure: IssuingAuthorizationVerificationDataThreeDSecure | None

class IssuingAuthorization(Resource):
    KEY: ClassVar[str] = 'issuing.authorization'
    object: Literal['issuing.authorization']
    amount: int
    amount_details: IssuingAuthorizationAmountDetails | None
    approved: bool
    authorization_method: Literal['chip', 'contactless', 'keyed_in', 'online', 'swipe']
    balance_transactions: list[Any]
    card: Any
    card_presence: Literal['not_present', 'present'] | None
    cardholder: str | None
    created: int
    currency: str
    fleet: IssuingAuthorizationFleet | None
    fraud_challenges: list[IssuingAuthorizationFraudChallenges] | None
    fuel: IssuingAuthorizationFuel | None
    livemode: bool
    merchant_amount: int
    merchant_currency: str
    merchant_data: IssuingAuthorizationMerchantData
    metadata: dict[str, str]
    network_data: IssuingAuthorizationNetworkData | None
    pending_request: IssuingAuthorizationPendingRequest | None
    request_history: list[IssuingAuthorizationRequestHistory]
    status: Literal['closed', 'expired', 'pending', 'reversed']
    token: str | None
    transactions: list[Any]
    treasury: IssuingAuthorizationTreasury | None
    verification_data: IssuingAuthorizationVerificationData
    verified_by_fraud_challenge: bool | None
    wallet: str | None

class IssuingCardLatestFraudWarning(TypedDict, total=False):
    started_at: int | None
    type: Literal['card_testing_exposure', 'fraud_dispute_filed', 'third_party_reported', 'user_indicated_fraud'] | None

class IssuingCardLifecycleControlsCancelAfter(TypedDict, total=False):
    payment_count: int

class IssuingCardLifecycleControls(TypedDict, total=False):
    cancel_after: IssuingCardLifecycleControlsCancelAfter

class IssuingCardShippingAddressValidation(TypedDict, total=False):
    mode: Literal['disabled', 'normalization_only', 'validation_and_normalization']
    normalized_address: AccountBusinessProfileSupportAddress | None
    result: Literal['indeterminate', 'likely_deliverable', 'likely_undeliverable'] | None

class IssuingCardShippingCustoms(TypedDict, total=False):
    eori_number: str | None

class IssuingCardShipping(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress
    address_validation: IssuingCardShippingAddressValidation | None
    business_name: str | None
    carrier: Literal['correos', 'dhl', 'fedex', 'royal_mail', 'usps'] | None
    customs: IssuingCardShippingCustoms | None
    delivered_at: int | None
    eta: int | None
    name: str
    phone_number: str | None
    require_signature: bool | None
    service: Literal['express', 'priority', 'standard']
    shipped_at: int | None
    status: Literal['canceled', 'delivered', 'failure', 'pending', 'returned', 'shipped', 'submitted'] | None
    tracking_number: str | None
    tracking_url: str | None
    type: Literal['bulk', 'individual']

class IssuingCardSpendingControlsSpendingLimits(TypedDict, total=False):
    amount: int
    categories: list[Literal['ac_refrigeration_repair', 'accounting_bookkeeping_services', 'advertising_services', 'agricultural_cooperative', 'airlines_air_carriers', 'airports_flying_fields', 'ambulance_services', 'amusement_parks_carnivals', 'antique_reproductions', 'antique_shops', 'aquariums', 'architectural_surveying_services', 'art_dealers_and_galleries', 'artists_supply_and_craft_shops', 'auto_and_home_supply_stores', 'auto_body_repair_shops', 'auto_paint_shops', 'auto_service_shops', 'automated_cash_disburse', 'automated_fuel_dispensers', 'automobile_associations', 'automotive_parts_and_accessories_stores', 'automotive_tire_stores', 'bail_and_bond_payments', 'bakeries', 'bands_orchestras', 'barber_and_beauty_shops', 'betting_casino_gambling', 'bicycle_shops', 'billiard_pool_establishments', 'boat_dealers', 'boat_rentals_and_leases', 'book_stores', 'books_periodicals_and_newspapers', 'bowling_alleys', 'bus_lines', 'business_secretarial_schools', 'buying_shopping_services', 'cable_satellite_and_other_pay_television_and_radio', 'camera_and_photographic_supply_stores', 'candy_nut_and_confectionery_stores', 'car_and_truck_dealers_new_used', 'car_and_truck_dealers_used_only', 'car_rental_agencies', 'car_washes', 'carpentry_services', 'carpet_upholstery_cleaning', 'caterers', 'charitable_and_social_service_organizations_fundraising', 'chemicals_and_allied_products', 'child_care_services', 'childrens_and_infants_wear_stores', 'chiropodists_podiatrists', 'chiropractors', 'cigar_stores_and_stands', 'civic_social_fraternal_associations', 'cleaning_and_maintenance', 'clothing_rental', 'colleges_universities', 'commercial_equipment', 'commercial_footwear', 'commercial_photography_art_and_graphics', 'commuter_transport_and_ferries', 'computer_network_services', 'computer_programming', 'computer_repair', 'computer_software_stores', 'computers_peripherals_and_software', 'concrete_work_services', 'construction_materials', 'consulting_public_relations', 'correspondence_schools', 'cosmetic_stores', 'counseling_services', 'country_clubs', 'courier_services', 'court_costs', 'credit_reporting_agencies', 'cruise_lines', 'dairy_products_stores', 'dance_hall_studios_schools', 'dating_escort_services', 'dentists_orthodontists', 'department_stores', 'detective_agencies', 'digital_goods_applications', 'digital_goods_games', 'digital_goods_large_volume', 'digital_goods_media', 'direct_marketing_catalog_merchant', 'direct_marketing_combination_catalog_and_retail_merchant', 'direct_marketing_inbound_telemarketing', 'direct_marketing_insurance_services', 'direct_marketing_other', 'direct_marketing_outbound_telemarketing', 'direct_marketing_subscription', 'direct_marketing_travel', 'discount_stores', 'doctors', 'door_to_door_sales', 'drapery_window_covering_and_upholstery_stores', 'drinking_places', 'drug_stores_and_pharmacies', 'drugs_drug_proprietaries_and_druggist_sundries', 'dry_cleaners', 'durable_goods', 'duty_free_stores', 'eating_places_restaurants', 'educational_services', 'electric_razor_stores', 'electric_vehicle_charging', 'electrical_parts_and_equipment', 'electrical_services', 'electronics_repair_shops', 'electronics_stores', 'elementary_secondary_schools', 'emergency_services_gcas_visa_use_only', 'employment_temp_agencies', 'equipment_rental', 'exterminating_services', 'family_clothing_stores', 'fast_food_restaurants', 'financial_institutions', 'fines_government_administrative_entities', 'fireplace_fireplace_screens_and_accessories_stores', 'floor_covering_stores', 'florists', 'florists_supplies_nursery_stock_and_flowers', 'freezer_and_locker_meat_provisioners', 'fuel_dealers_non_automotive', 'funeral_services_crematories', 'furniture_home_furnishings_and_equipment_stores_except_appliances', 'furniture_repair_refinishing', 'furriers_and_fur_shops', 'general_services', 'gift_card_novelty_and_souvenir_shops', 'glass_paint_and_wallpaper_stores', 'glassware_crystal_stores', 'golf_courses_public', 'government_licensed_horse_dog_racing_us_region_only', 'government_licensed_online_casions_online_gambling_us_region_only', 'government_owned_lotteries_non_us_region', 'government_owned_lotteries_us_region_only', 'government_services', 'grocery_stores_supermarkets', 'hardware_equipment_and_supplies', 'hardware_stores', 'health_and_beauty_spas', 'hearing_aids_sales_and_supplies', 'heating_plumbing_a_c', 'hobby_toy_and_game_shops', 'home_supply_warehouse_stores', 'hospitals', 'hotels_motels_and_resorts', 'household_appliance_stores', 'industrial_supplies', 'information_retrieval_services', 'insurance_default', 'insurance_underwriting_premiums', 'intra_company_purchases', 'jewelry_stores_watches_clocks_and_silverware_stores', 'landscaping_services', 'laundries', 'laundry_cleaning_services', 'legal_services_attorneys', 'luggage_and_leather_goods_stores', 'lumber_building_materials_stores', 'manual_cash_disburse', 'marinas_service_and_supplies', 'marketplaces', 'masonry_stonework_and_plaster', 'massage_parlors', 'medical_and_dental_labs', 'medical_dental_ophthalmic_and_hospital_equipment_and_supplies', 'medical_services', 'membership_organizations', 'mens_and_boys_clothing_and_accessories_stores', 'mens_womens_clothing_stores', 'metal_service_centers', 'miscellaneous', 'miscellaneous_apparel_and_accessory_shops', 'miscellaneous_auto_dealers', 'miscellaneous_business_services', 'miscellaneous_food_stores', 'miscellaneous_general_merchandise', 'miscellaneous_general_services', 'miscellaneous_home_furnishing_specialty_stores', 'miscellaneous_publishing_and_printing', 'miscellaneous_recreation_services', 'miscellaneous_repair_shops', 'miscellaneous_specialty_retail', 'mobile_home_dealers', 'motion_picture_theaters', 'motor_freight_carriers_and_trucking', 'motor_homes_dealers', 'motor_vehicle_supplies_and_new_parts', 'motorcycle_shops_and_dealers', 'motorcycle_shops_dealers', 'music_stores_musical_instruments_pianos_and_sheet_music', 'news_dealers_and_newsstands', 'non_fi_money_orders', 'non_fi_stored_value_card_purchase_load', 'nondurable_goods', 'nurseries_lawn_and_garden_supply_stores', 'nursing_personal_care', 'office_and_commercial_furniture', 'opticians_eyeglasses', 'optometrists_ophthalmologist', 'orthopedic_goods_prosthetic_devices', 'osteopaths', 'package_stores_beer_wine_and_liquor', 'paints_varnishes_and_supplies', 'parking_lots_garages', 'passenger_railways', 'pawn_shops', 'pet_shops_pet_food_and_supplies', 'petroleum_and_petroleum_products', 'photo_developing', 'photographic_photocopy_microfilm_equipment_and_supplies', 'photographic_studios', 'picture_video_production', 'piece_goods_notions_and_other_dry_goods', 'plumbing_heating_equipment_and_supplies', 'political_organizations', 'postal_services_government_only', 'precious_stones_and_metals_watches_and_jewelry', 'professional_services', 'public_warehousing_and_storage', 'quick_copy_repro_and_blueprint', 'railroads', 'real_estate_agents_and_managers_rentals', 'record_stores', 'recreational_vehicle_rentals', 'religious_goods_stores', 'religious_organizations', 'roofing_siding_sheet_metal', 'secretarial_support_services', 'security_brokers_dealers', 'service_stations', 'sewing_needlework_fabric_and_piece_goods_stores', 'shoe_repair_hat_cleaning', 'shoe_stores', 'small_appliance_repair', 'snowmobile_dealers', 'special_trade_services', 'specialty_cleaning', 'sporting_goods_stores', 'sporting_recreation_camps', 'sports_and_riding_apparel_stores', 'sports_clubs_fields', 'stamp_and_coin_stores', 'stationary_office_supplies_printing_and_writing_paper', 'stationery_stores_office_and_school_supply_stores', 'swimming_pools_sales', 't_ui_travel_germany', 'tailors_alterations', 'tax_payments_government_agencies', 'tax_preparation_services', 'taxicabs_limousines', 'telecommunication_equipment_and_telephone_sales', 'telecommunication_services', 'telegraph_services', 'tent_and_awning_shops', 'testing_laboratories', 'theatrical_ticket_agencies', 'timeshares', 'tire_retreading_and_repair', 'tolls_bridge_fees', 'tourist_attractions_and_exhibits', 'towing_services', 'trailer_parks_campgrounds', 'transportation_services', 'travel_agencies_tour_operators', 'truck_stop_iteration', 'truck_utility_trailer_rentals', 'typesetting_plate_making_and_related_services', 'typewriter_stores', 'u_s_federal_government_agencies_or_departments', 'uniforms_commercial_clothing', 'used_merchandise_and_secondhand_stores', 'utilities', 'variety_stores', 'veterinary_services', 'video_amusement_game_supplies', 'video_game_arcades', 'video_tape_rental_stores', 'vocational_trade_schools', 'watch_jewelry_repair', 'welding_repair', 'wholesale_clubs', 'wig_and_toupee_stores', 'wires_money_orders', 'womens_accessory_and_specialty_shops', 'womens_ready_to_wear_stores', 'wrecking_and_salvage_yards']] | None
    interval: Literal['all_time', 'daily', 'monthly', 'per_authorization', 'weekly', 'yearly']

class IssuingCardSpendingControls(TypedDict, total=False):
    allowed_card_presences: list[Literal['not_present', 'present']] | None
    allowed_categories: list[Literal['ac_refrigeration_repair', 'accounting_bookkeeping_services', 'advertising_services', 'agricultural_cooperative', 'airlines_air_carriers', 'airports_flying_fields', 'ambulance_services', 'amusement_parks_carnivals', 'antique_reproductions', 'antique_shops', 'aquariums', 'architectural_surveying_services', 'art_dealers_and_galleries', 'artists_supply_and_craft_shops', 'auto_and_home_supply_stores', 'auto_body_repair_shops', 'auto_paint_shops', 'auto_service_shops', 'automated_cash_disburse', 'automated_fuel_dispensers', 'automobile_associations', 'automotive_parts_and_accessories_stores', 'automotive_tire_stores', 'bail_and_bond_payments', 'bakeries', 'bands_orchestras', 'barber_and_beauty_shops', 'betting_casino_gambling', 'bicycle_shops', 'billiard_pool_establishments', 'boat_dealers', 'boat_rentals_and_leases', 'book_stores', 'books_periodicals_and_newspapers', 'bowling_alleys', 'bus_lines', 'business_secretarial_schools', 'buying_shopping_services', 'cable_satellite_and_other_pay_television_and_radio', 'camera_and_photographic_supply_stores', 'candy_nut_and_confectionery_stores', 'car_and_truck_dealers_new_used', 'car_and_truck_dealers_used_only', 'car_rental_agencies', 'car_washes', 'carpentry_services', 'carpet_upholstery_cleaning', 'caterers', 'charitable_and_social_service_organizations_fundraising', 'chemicals_and_allied_products', 'child_care_services', 'childrens_and_infants_wear_stores', 'chiropodists_podiatrists', 'chiropractors', 'cigar_stores_and_stands', 'civic_social_fraternal_associations', 'cleaning_and_maintenance', 'clothing_rental', 'colleges_universities', 'commercial_equipment', 'commercial_footwear', 'commercial_photography_art_and_graphics', 'commuter_transport_and_ferries', 'computer_network_services', 'computer_programming', 'computer_repair', 'computer_software_stores', 'computers_peripherals_and_software', 'concrete_work_services', 'construction_materials', 'consulting_public_relations', 'correspondence_schools', 'cosmetic_stores', 'counseling_services', 'country_clubs', 'courier_services', 'court_costs', 'credit_reporting_agencies', 'cruise_lines', 'dairy_products_stores', 'dance_hall_studios_schools', 'dating_escort_services', 'dentists_orthodontists', 'department_stores', 'detective_agencies', 'digital_goods_applications', 'digital_goods_games', 'digital_goods_large_volume', 'digital_goods_media', 'direct_marketing_catalog_merchant', 'direct_marketing_combination_catalog_and_retail_merchant', 'direct_marketing_inbound_telemarketing', 'direct_marketing_insurance_services', 'direct_marketing_other', 'direct_marketing_outbound_telemarketing', 'direct_marketing_subscription', 'direct_marketing_travel', 'discount_stores', 'doctors', 'door_to_door_sales', 'drapery_window_covering_and_upholstery_stores', 'drinking_places', 'drug_stores_and_pharmacies', 'drugs_drug_proprietaries_and_druggist_sundries', 'dry_cleaners', 'durable_goods', 'duty_free_stores', 'eating_places_restaurants', 'educational_services', 'electric_razor_stores', 'electric_vehicle_charging', 'electrical_parts_and_equipment', 'electrical_services', 'electronics_repair_shops', 'electronics_stores', 'elementary_secondary_schools', 'emergency_services_gcas_visa_use_only', 'employment_temp_agencies', 'equipment_rental', 'exterminating_services', 'family_clothing_stores', 'fast_food_restaurants', 'financial_institutions', 'fines_government_administrative_entities', 'fireplace_fireplace_screens_and_accessories_stores', 'floor_covering_stores', 'florists', 'florists_supplies_nursery_stock_and_flowers', 'freezer_and_locker_meat_provisioners', 'fuel_dealers_non_automotive', 'funeral_services_crematories', 'furniture_home_furnishings_and_equipment_stores_except_appliances', 'furniture_repair_refinishing', 'furriers_and_fur_shops', 'general_services', 'gift_card_novelty_and_souvenir_shops', 'glass_paint_and_wallpaper_stores', 'glassware_crystal_stores', 'golf_courses_public', 'government_licensed_horse_dog_racing_us_region_only', 'government_licensed_online_casions_online_gambling_us_region_only', 'government_owned_lotteries_non_us_region', 'government_owned_lotteries_us_region_only', 'government_services', 'grocery_stores_supermarkets', 'hardware_equipment_and_supplies', 'hardware_stores', 'health_and_beauty_spas', 'hearing_aids_sales_and_supplies', 'heating_plumbing_a_c', 'hobby_toy_and_game_shops', 'home_supply_warehouse_stores', 'hospitals', 'hotels_motels_and_resorts', 'household_appliance_stores', 'industrial_supplies', 'information_retrieval_services', 'insurance_default', 'insurance_underwriting_premiums', 'intra_company_purchases', 'jewelry_stores_watches_clocks_and_silverware_stores', 'landscaping_services', 'laundries', 'laundry_cleaning_services', 'legal_services_attorneys', 'luggage_and_leather_goods_stores', 'lumber_building_materials_stores', 'manual_cash_disburse', 'marinas_service_and_supplies', 'marketplaces', 'masonry_stonework_and_plaster', 'massage_parlors', 'medical_and_dental_labs', 'medical_dental_ophthalmic_and_hospital_equipment_and_supplies', 'medical_services', 'membership_organizations', 'mens_and_boys_clothing_and_accessories_stores', 'mens_womens_clothing_stores', 'metal_service_centers', 'miscellaneous', 'miscellaneous_apparel_and_accessory_shops', 'miscellaneous_auto_dealers', 'miscellaneous_business_services', 'miscellaneous_food_stores', 'miscellaneous_general_merchandise', 'miscellaneous_general_services', 'miscellaneous_home_furnishing_specialty_stores', 'miscellaneous_publishing_and_printing', 'miscellaneous_recreation_services', 'miscellaneous_repair_shops', 'miscellaneous_specialty_retail', 'mobile_home_dealers', 'motion_picture_theaters', 'motor_freight_carriers_and_trucking', 'motor_homes_dealers', 'motor_vehicle_supplies_and_new_parts', 'motorcycle_shops_and_dealers', 'motorcycle_shops_dealers', 'music_stores_musical_instruments_pianos_and_sheet_music', 'news_dealers_and_newsstands', 'non_fi_money_orders', 'non_fi_stored_value_card_purchase_load', 'nondurable_goods', 'nurseries_lawn_and_garden_supply_stores', 'nursing_personal_care', 'office_and_commercial_furniture', 'opticians_eyeglasses', 'optometrists_ophthalmologist', 'orthopedic_goods_prosthetic_devices', 'osteopaths', 'package_stores_beer_wine_and_liquor', 'paints_varnishes_and_supplies', 'parking_lots_garages', 'passenger_railways', 'pawn_shops', 'pet_shops_pet_food_and_supplies', 'petroleum_and_petroleum_products', 'photo_developing', 'photographic_photocopy_microfilm_equipment_and_supplies', 'photographic_studios', 'picture_video_production', 'piece_goods_notions_and_other_dry_goods', 'plumbing_heating_equipment_and_supplies', 'political_organizations', 'postal_services_government_only', 'precious_stones_and_metals_watches_and_jewelry', 'professional_services', 'public_warehousing_and_storage', 'quick_copy_repro_and_blueprint', 'railroads', 'real_estate_agents_and_managers_rentals', 'record_stores', 'recreational_vehicle_rentals', 'religious_goods_stores', 'religious_organizations', 'roofing_siding_sheet_metal', 'secretarial_support_services', 'security_brokers_dealers', 'service_stations', 'sewing_needlework_fabric_and_piece_goods_stores', 'shoe_repair_hat_cleaning', 'shoe_stores', 'small_appliance_repair', 'snowmobile_dealers', 'special_trade_services', 'specialty_cleaning', 'sporting_goods_stores', 'sporting_recreation_camps', 'sports_and_riding_apparel_stores', 'sports_clubs_fields', 'stamp_and_coin_stores', 'stationary_office_supplies_printing_and_writing_paper', 'stationery_stores_office_and_school_supply_stores', 'swimming_pools_sales', 't_ui_travel_germany', 'tailors_alterations', 'tax_payments_government_agencies', 'tax_preparation_services', 'taxicabs_limousines', 'telecommunication_equipment_and_telephone_sales', 'telecommunication_services', 'telegraph_services', 'tent_and_awning_shops', 'testing_laboratories', 'theatrical_ticket_agencies', 'timeshares', 'tire_retreading_and_repair', 'tolls_bridge_fees', 'tourist_attractions_and_exhibits', 'towing_services', 'trailer_parks_campgrounds', 'transportation_services', 'travel_agencies_tour_operators', 'truck_stop_iteration', 'truck_utility_trailer_rentals', 'typesetting_plate_making_and_related_services', 'typewriter_stores', 'u_s_federal_government_agencies_or_departments', 'uniforms_commercial_clothing', 'used_merchandise_and_secondhand_stores', 'utilities', 'variety_stores', 'veterinary_services', 'video_amusement_game_supplies', 'video_game_arcades', 'video_tape_rental_stores', 'vocational_trade_schools', 'watch_jewelry_repair', 'welding_repair', 'wholesale_clubs', 'wig_and_toupee_stores', 'wires_money_orders', 'womens_accessory_and_specialty_shops', 'womens_ready_to_wear_stores', 'wrecking_and_salvage_yards']] | None
    allowed_merchant_countries: list[str] | None
    blocked_card_presences: list[Literal['not_present', 'present']] | None
    blocked_categories: list[Literal['ac_refrigeration_repair', 'accounting_bookkeeping_services', 'advertising_services', 'agricultural_cooperative', 'airlines_air_carriers', 'airports_flying_fields', 'ambulance_services', 'amusement_parks_carnivals', 'antique_reproductions', 'antique_shops', 'aquariums', 'architectural_surveying_services', 'art_dealers_and_galleries', 'artists_supply_and_craft_shops', 'auto_and_home_supply_stores', 'auto_body_repair_shops', 'auto_paint_shops', 'auto_service_shops', 'automated_cash_disburse', 'automated_fuel_dispensers', 'automobile_associations', 'automotive_parts_and_accessories_stores', 'automotive_tire_stores', 'bail_and_bond_payments', 'bakeries', 'bands_orchestras', 'barber_and_beauty_shops', 'betting_casino_gambling', 'bicycle_shops', 'billiard_pool_establishments', 'boat_dealers', 'boat_rentals_and_leases', 'book_stores', 'books_periodicals_and_newspapers', 'bowling_alleys', 'bus_lines', 'business_secretarial_schools', 'buying_shopping_services', 'cable_satellite_and_other_pay_television_and_radio', 'camera_and_photographic_supply_stores', 'candy_nut_and_confectionery_stores', 'car_and_truck_dealers_new_used', 'car_and_truck_dealers_used_only', 'car_rental_agencies', 'car_washes', 'carpentry_services', 'carpet_upholstery_cleaning', 'caterers', 'charitable_and_social_service_organizations_fundraising', 'chemicals_and_allied_products', 'child_care_services', 'childrens_and_infants_wear_stores', 'chiropodists_podiatrists', 'chiropractors', 'cigar_stores_and_stands', 'civic_social_fraternal_associations', 'cleaning_and_maintenance', 'clothing_rental', 'colleges_universities', 'commercial_equipment', 'commercial_footwear', 'commercial_photography_art_and_graphics', 'commuter_transport_and_ferries', 'computer_network_services', 'computer_programming', 'computer_repair', 'computer_software_stores', 'computers_peripherals_and_software', 'concrete_work_services', 'construction_materials', 'consulting_public_relations', 'correspondence_schools', 'cosmetic_stores', 'counseling_services', 'country_clubs', 'courier_services', 'court_costs', 'credit_reporting_agencies', 'cruise_lines', 'dairy_products_stores', 'dance_hall_studios_schools', 'dating_escort_services', 'dentists_orthodontists', 'department_stores', 'detective_agencies', 'digital_goods_applications', 'digital_goods_games', 'digital_goods_large_volume', 'digital_goods_media', 'direct_marketing_catalog_merchant', 'direct_marketing_combination_catalog_and_retail_merchant', 'direct_marketing_inbound_telemarketing', 'direct_marketing_insurance_services', 'direct_marketing_other', 'direct_marketing_outbound_telemarketing', 'direct_marketing_subscription', 'direct_marketing_travel', 'discount_stores', 'doctors', 'door_to_door_sales', 'drapery_window_covering_and_upholstery_stores', 'drinking_places', 'drug_stores_and_pharmacies', 'drugs_drug_proprietaries_and_druggist_sundries', 'dry_cleaners', 'durable_goods', 'duty_free_stores', 'eating_places_restaurants', 'educational_services', 'electric_razor_stores', 'electric_vehicle_charging', 'electrical_parts_and_equipment', 'electrical_services', 'electronics_repair_shops', 'electronics_stores', 'elementary_secondary_schools', 'emergency_services_gcas_visa_use_only', 'employment_temp_agencies', 'equipment_rental', 'exterminating_services', 'family_clothing_stores', 'fast_food_restaurants', 'financial_institutions', 'fines_government_administrative_entities', 'fireplace_fireplace_screens_and_accessories_stores', 'floor_covering_stores', 'florists', 'florists_supplies_nursery_stock_and_flowers', 'freezer_and_locker_meat_provisioners', 'fuel_dealers_non_automotive', 'funeral_services_crematories', 'furniture_home_furnishings_and_equipment_stores_except_appliances', 'furniture_repair_refinishing', 'furriers_and_fur_shops', 'general_services', 'gift_card_novelty_and_souvenir_shops', 'glass_paint_and_wallpaper_stores', 'glassware_crystal_stores', 'golf_courses_public', 'government_licensed_horse_dog_racing_us_region_only', 'government_licensed_online_casions_online_gambling_us_region_only', 'government_owned_lotteries_non_us_region', 'government_owned_lotteries_us_region_only', 'government_services', 'grocery_stores_supermarkets', 'hardware_equipment_and_supplies', 'hardware_stores', 'health_and_beauty_spas', 'hearing_aids_sales_and_supplies', 'heating_plumbing_a_c', 'hobby_toy_and_game_shops', 'home_supply_warehouse_stores', 'hospitals', 'hotels_motels_and_resorts', 'household_appliance_stores', 'industrial_supplies', 'information_retrieval_services', 'insurance_default', 'insurance_underwriting_premiums', 'intra_company_purchases', 'jewelry_stores_watches_clocks_and_silverware_stores', 'landscaping_services', 'laundries', 'laundry_cleaning_services', 'legal_services_attorneys', 'luggage_and_leather_goods_stores', 'lumber_building_materials_stores', 'manual_cash_disburse', 'marinas_service_and_supplies', 'marketplaces', 'masonry_stonework_and_plaster', 'massage_parlors', 'medical_and_dental_labs', 'medical_dental_ophthalmic_and_hospital_equipment_and_supplies', 'medical_services', 'membership_organizations', 'mens_and_boys_clothing_and_accessories_stores', 'mens_womens_clothing_stores', 'metal_service_centers', 'miscellaneous', 'miscellaneous_apparel_and_accessory_shops', 'miscellaneous_auto_dealers', 'miscellaneous_business_services', 'miscellaneous_food_stores', 'miscellaneous_general_merchandise', 'miscellaneous_general_services', 'miscellaneous_home_furnishing_specialty_stores', 'miscellaneous_publishing_and_printing', 'miscellaneous_recreation_services', 'miscellaneous_repair_shops', 'miscellaneous_specialty_retail', 'mobile_home_dealers', 'motion_picture_theaters', 'motor_freight_carriers_and_trucking', 'motor_homes_dealers', 'motor_vehicle_supplies_and_new_parts', 'motorcycle_shops_and_dealers', 'motorcycle_shops_dealers', 'music_stores_musical_instruments_pianos_and_sheet_music', 'news_dealers_and_newsstands', 'non_fi_money_orders', 'non_fi_stored_value_card_purchase_load', 'nondurable_goods', 'nurseries_lawn_and_garden_supply_stores', 'nursing_personal_care', 'office_and_commercial_furniture', 'opticians_eyeglasses', 'optometrists_ophthalmologist', 'orthopedic_goods_prosthetic_devices', 'osteopaths', 'package_stores_beer_wine_and_liquor', 'paints_varnishes_and_supplies', 'parking_lots_garages', 'passenger_railways', 'pawn_shops', 'pet_shops_pet_food_and_supplies', 'petroleum_and_petroleum_products', 'photo_developing', 'photographic_photocopy_microfilm_equipment_and_supplies', 'photographic_studios', 'picture_video_production', 'piece_goods_notions_and_other_dry_goods', 'plumbing_heating_equipment_and_supplies', 'political_organizations', 'postal_services_government_only', 'precious_stones_and_metals_watches_and_jewelry', 'professional_services', 'public_warehousing_and_storage', 'quick_copy_repro_and_blueprint', 'railroads', 'real_estate_agents_and_managers_rentals', 'record_stores', 'recreational_vehicle_rentals', 'religious_goods_stores', 'religious_organizations', 'roofing_siding_sheet_metal', 'secretarial_support_services', 'security_brokers_dealers', 'service_stations', 'sewing_needlework_fabric_and_piece_goods_stores', 'shoe_repair_hat_cleaning', 'shoe_stores', 'small_appliance_repair', 'snowmobile_dealers', 'special_trade_services', 'specialty_cleaning', 'sporting_goods_stores', 'sporting_recreation_camps', 'sports_and_riding_apparel_stores', 'sports_clubs_fields', 'stamp_and_coin_stores', 'stationary_office_supplies_printing_and_writing_paper', 'stationery_stores_office_and_school_supply_stores', 'swimming_pools_sales', 't_ui_travel_germany', 'tailors_alterations', 'tax_payments_government_agencies', 'tax_preparation_services', 'taxicabs_limousines', 'telecommunication_equipment_and_telephone_sales', 'telecommunication_services', 'telegraph_services', 'tent_and_awning_shops', 'testing_laboratories', 'theatrical_ticket_agencies', 'timeshares', 'tire_retreading_and_repair', 'tolls_bridge_fees', 'tourist_attractions_and_exhibits', 'towing_services', 'trailer_parks_campgrounds', 'transportation_services', 'travel_agencies_tour_operators', 'truck_stop_iteration', 'truck_utility_trailer_rentals', 'typesetting_plate_making_and_related_services', 'typewriter_stores', 'u_s_federal_government_agencies_or_departments', 'uniforms_commercial_clothing', 'used_merchandise_and_secondhand_stores', 'utilities', 'variety_stores', 'veterinary_services', 'video_amusement_game_supplies', 'video_game_arcades', 'video_tape_rental_stores', 'vocational_trade_schools', 'watch_jewelry_repair', 'welding_repair', 'wholesale_clubs', 'wig_and_toupee_stores', 'wires_money_orders', 'womens_accessory_and_specialty_shops', 'womens_ready_to_wear_stores', 'wrecking_and_salvage_yards']] | None
    blocked_merchant_countries: list[str] | None
    spending_limits: list[IssuingCardSpendingControlsSpendingLimits] | None
    spending_limits_currency: str | None

class IssuingCardWalletsApplePay(TypedDict, total=False):
    eligible: bool
    ineligible_reason: Literal['missing_agreement', 'missing_cardholder_contact', 'unsupported_region'] | None

class IssuingCardWallets(TypedDict, total=False):
    apple_pay: IssuingCardWalletsApplePay
    google_pay: IssuingCardWalletsApplePay
    primary_account_identifier: str | None

class IssuingCard(Resource):
    KEY: ClassVar[str] = 'issuing.card'
    object: Literal['issuing.card']
    brand: str
    cancellation_reason: Literal['design_rejected', 'fulfillment_error', 'lost', 'stolen'] | None
    cardholder: Any
    created: int
    currency: str
    cvc: str | None
    exp_month: int
    exp_year: int
    financial_account: str | None
    last4: str
    latest_fraud_warning: IssuingCardLatestFraudWarning | None
    lifecycle_controls: IssuingCardLifecycleControls | None
    livemode: bool
    metadata: dict[str, str]
    number: str | None
    personalization_design: str | None
    replaced_by: str | None
    replacement_for: str | None
    replacement_reason: Literal['damaged', 'expired', 'fulfillment_error', 'lost', 'stolen'] | None
    second_line: str | None
    shipping: IssuingCardShipping | None
    spending_controls: IssuingCardSpendingControls
    status: Literal['active', 'canceled', 'inactive']
    type: Literal['physical', 'virtual']
    wallets: IssuingCardWallets | None

class IssuingCardholderBilling(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress

class IssuingCardholderCompany(TypedDict, total=False):
    tax_id_provided: bool

class IssuingCardholderIndividualCardIssuing(TypedDict, total=False):
    user_terms_acceptance: AccountCompanyDirectorshipDeclaration | None

class IssuingCardholderIndividualVerificationDocument(TypedDict, total=False):
    back: str | None
    front: str | None

class IssuingCardholderIndividualVerification(TypedDict, total=False):
    document: IssuingCardholderIndividualVerificationDocument | None

class IssuingCardholderIndividual(TypedDict, total=False):
    card_issuing: IssuingCardholderIndividualCardIssuing | None
    dob: AccountCompanyRegistrationDate | None
    first_name: str | None
    last_name: str | None
    verification: IssuingCardholderIndividualVerification | None

class IssuingCardholderRequirements(TypedDict, total=False):
    disabled_reason: Literal['listed', 'rejected.listed', 'requirements.past_due', 'under_review'] | None
    past_due: list[Literal['company.tax_id', 'individual.card_issuing.user_terms_acceptance.date', 'individual.card_issuing.user_terms_acceptance.ip', 'individual.dob.day', 'individual.dob.month', 'individual.dob.year', 'individual.first_name', 'individual.last_name', 'individual.verification.document']] | None

class IssuingCardholder(Resource):
    KEY: ClassVar[str] = 'issuing.cardholder'
    object: Literal['issuing.cardholder']
    billing: IssuingCardholderBilling
    company: IssuingCardholderCompany | None
    created: int
    email: str | None
    individual: IssuingCardholderIndividual | None
    livemode: bool
    metadata: dict[str, str]
    name: str
    phone_number: str | None
    preferred_locales: list[Literal['de', 'en', 'es', 'fr', 'it']] | None
    requirements: IssuingCardholderRequirements
    spending_controls: IssuingCardSpendingControls | None
    status: Literal['active', 'blocked', 'inactive']
    type: Literal['company', 'individual']

class IssuingDisputeEvidenceCanceled(TypedDict, total=False):
    additional_documentation: str | None
    canceled_at: int | None
    cancellation_policy_provided: bool | None
    cancellation_reason: str | None
    expected_at: int | None
    explanation: str | None
    product_description: str | None
    product_type: Literal['merchandise', 'service'] | None
    return_status: Literal['merchant_rejected', 'successful'] | None
    returned_at: int | None

class IssuingDisputeEvidenceDuplicate(TypedDict, total=False):
    additional_documentation: str | None
    card_statement: str | None
    cash_receipt: str | None
    check_image: str | None
    explanation: str | None
    original_transaction: str | None

class IssuingDisputeEvidenceFraudulent(TypedDict, total=False):
    additional_documentation: str | None
    explanation: str | None

class IssuingDisputeEvidenceMerchandiseNotAsDescribed(TypedDict, total=False):
    additional_documentation: str | None
    explanation: str | None
    received_at: int | None
    return_description: str | None
    return_status: Literal['merchant_rejected', 'successful'] | None
    returned_at: int | None

class IssuingDisputeEvidenceNotReceived(TypedDict, total=False):
    additional_documentation: str | None
    expected_at: int | None
    explanation: str | None
    product_description: str | None
    product_type: Literal['merchandise', 'service'] | None

class IssuingDisputeEvidenceOther(TypedDict, total=False):
    additional_documentation: str | None
    explanation: str | None
    product_description: str | None
    product_type: Literal['merchandise', 'service'] | None

class IssuingDisputeEvidenceServiceNotAsDescribed(TypedDict, total=False):
    additional_documentation: str | None
    canceled_at: int | None
    cancellation_reason: str | None
    explanation: str | None
    received_at: int | None

class IssuingDisputeEvidence(TypedDict, total=False):
    canceled: IssuingDisputeEvidenceCanceled | None
    duplicate: IssuingDisputeEvidenceDuplicate | None
    fraudulent: IssuingDisputeEvidenceFraudulent | None
    merchandise_not_as_described: IssuingDisputeEvidenceMerchandiseNotAsDescribed | None
    no_valid_authorization: IssuingDisputeEvidenceFraudulent | None
    not_received: IssuingDisputeEvidenceNotReceived | None
    other: IssuingDisputeEvidenceOther | None
    reason: Literal['canceled', 'duplicate', 'fraudulent', 'merchandise_not_as_described', 'no_valid_authorization', 'not_received', 'other', 'service_not_as_described']
    service_not_as_described: IssuingDisputeEvidenceServiceNotAsDescribed | None

class IssuingDisputeTreasury(TypedDict, total=False):
    debit_reversal: str | None
    received_debit: str

class IssuingDispute(Resource):
    KEY: ClassVar[str] = 'issuing.dispute'
    object: Literal['issuing.dispute']
    amount: int
    balance_transactions: list[Any] | None
    created: int
    currency: str
    evidence: IssuingDisputeEvidence
    livemode: bool
    loss_reason: Literal['cardholder_authentication_issuer_liability', 'eci5_token_transaction_with_tavv', 'excess_disputes_in_timeframe', 'has_not_met_the_minimum_dispute_amount_requirements', 'invalid_duplicate_dispute', 'invalid_incorrect_amount_dispute', 'invalid_no_authorization', 'invalid_use_of_disputes', 'merchandise_delivered_or_shipped', 'merchandise_or_service_as_described', 'not_cancelled', 'other', 'refund_issued', 'submitted_beyond_allowable_time_limit', 'transaction_3ds_required', 'transaction_approved_after_prior_fraud_dispute', 'transaction_authorized', 'transaction_electronically_read', 'transaction_qualifies_for_visa_easy_payment_service', 'transaction_unattended'] | None
    metadata: dict[str, str]
    status: Literal['expired', 'lost', 'submitted', 'unsubmitted', 'won']
    transaction: str
    treasury: IssuingDisputeTreasury | None

class IssuingPersonalizationDesignCarrierText(TypedDict, total=False):
    footer_body: str | None
    footer_title: str | None
    header_body: str | None
    header_title: str | None

class IssuingPersonalizationDesignPreferences(TypedDict, total=False):
    is_default: bool
    is_platform_default: bool | None

class IssuingPersonalizationDesignRejectionReasons(TypedDict, total=False):
    card_logo: list[Literal['geographic_location', 'inappropriate', 'network_name', 'non_binary_image', 'non_fiat_currency', 'other', 'other_entity', 'promotional_material']] | None
    carrier_text: list[Literal['geographic_location', 'inappropriate', 'network_name', 'non_fiat_currency', 'other', 'other_entity', 'promotional_material']] | None

class IssuingPersonalizationDesign(Resource):
    KEY: ClassVar[str] = 'issuing.personalization_design'
    object: Literal['issuing.personalization_design']
    card_logo: str | None
    carrier_text: IssuingPersonalizationDesignCarrierText | None
    created: int
    livemode: bool
    lookup_key: str | None
    metadata: dict[str, str]
    name: str | None
    physical_bundle: str
    preferences: IssuingPersonalizationDesignPreferences
    rejection_reasons: IssuingPersonalizationDesignRejectionReasons
    status: Literal['active', 'inactive', 'rejected', 'review']

class IssuingPhysicalBundleFeatures(TypedDict, total=False):
    card_logo: Literal['optional', 'required', 'unsupported']
    carrier_text: Literal['optional', 'required', 'unsupported']
    second_line: Literal['optional', 'required', 'unsupported']

class IssuingPhysicalBundle(Resource):
    KEY: ClassVar[str] = 'issuing.physical_bundle'
    object: Literal['issuing.physical_bundle']
    features: IssuingPhysicalBundleFeatures
    livemode: bool
    name: str
    status: Literal['active', 'inactive', 'review']
    type: Literal['custom', 'standard']

class IssuingTokenNetworkDataDevice(TypedDict, total=False):
    device_fingerprint: str | None
    ip_address: str | None
    location: str | None
    name: str | None
    phone_number: str | None
    type: Literal['other', 'phone', 'watch'] | None

class IssuingTokenNetworkDataMastercard(TypedDict, total=False):
    card_reference_id: str | None
    token_reference_id: str
    token_requestor_id: str
    token_requestor_name: str | None

class IssuingTokenNetworkDataVisa(TypedDict, total=False):
    card_reference_id: str | None
    token_reference_id: str
    token_requestor_id: str
    token_risk_score: str | None

class IssuingTokenNetworkDataWalletProviderCardholderAddress(TypedDict, total=False):
    line1: str
    postal_code: str

class IssuingTokenNetworkDataWalletProvider(TypedDict, total=False):
    account_id: str | None
    account_trust_score: int | None
    card_number_source: Literal['app', 'manual', 'on_file', 'other'] | None
    cardholder_address: IssuingTokenNetworkDataWalletProviderCardholderAddress | None
    cardholder_name: str | None
    device_trust_score: int | None
    hashed_account_email_address: str | None
    reason_codes: list[Literal['account_card_too_new', 'account_recently_changed', 'account_too_new', 'account_too_new_since_launch', 'additional_device', 'data_expired', 'defer_id_v_decision', 'device_recently_lost', 'good_activity_history', 'has_suspended_tokens', 'high_risk', 'inactive_account', 'long_account_tenure', 'low_account_score', 'low_device_score', 'low_phone_number_score', 'network_service_error', 'outside_home_territory', 'provisioning_cardholder_mismatch', 'provisioning_device_and_cardholder_mismatch', 'provisioning_device_mismatch', 'same_device_no_prior_authentication', 'same_device_successful_prior_authentication', 'software_update', 'suspicious_activity', 'too_many_different_cardholders', 'too_many_recent_attempts', 'too_many_recent_tokens']] | None
    suggested_decision: Literal['approve', 'decline', 'require_auth'] | None
    suggested_decision_version: str | None

class IssuingTokenNetworkData(TypedDict, total=False):
    device: IssuingTokenNetworkDataDevice | None
    mastercard: IssuingTokenNetworkDataMastercard | None
    type: Literal['mastercard', 'visa']
    visa: IssuingTokenNetworkDataVisa | None
    wallet_provider: IssuingTokenNetworkDataWalletProvider | None

class IssuingToken(Resource):
    KEY: ClassVar[str] = 'issuing.token'
    object: Literal['issuing.token']
    card: str
    created: int
    device_fingerprint: str | None
    last4: str | None
    livemode: bool
    network: Literal['mastercard', 'visa']
    network_data: IssuingTokenNetworkData | None
    network_updated_at: int
    status: Literal['active', 'deleted', 'requested', 'suspended']
    wallet_provider: Literal['apple_pay', 'google_pay', 'samsung_pay'] | None

class IssuingTransactionNetworkData(TypedDict, total=False):
    authorization_code: str | None
    processing_date: str | None
    transaction_id: str | None

class IssuingTransactionPurchaseDetailsFleetCardholderPromptData(TypedDict, total=False):
    driver_id: str | None
    odometer: int | None
    unspecified_id: str | None
    user_id: str | None
    vehicle_number: str | None

class IssuingTransactionPurchaseDetailsFleet(TypedDict, total=False):
    cardholder_prompt_data: IssuingTransactionPurchaseDetailsFleetCardholderPromptData | None
    purchase_type: str | None
    reported_breakdown: IssuingAuthorizationFleetReportedBreakdown | None
    service_type: str | None

class IssuingTransactionPurchaseDetailsFlightSegments(TypedDict, total=False):
    arrival_airport_code: str | None
    carrier: str | None
    departure_airport_code: str | None
    flight_number: str | None
    service_class: str | None
    stopover_allowed: bool | None

class IssuingTransactionPurchaseDetailsFlight(TypedDict, total=False):
    departure_at: int | None
    passenger_name: str | None
    refundable: bool | None
    segments: list[IssuingTransactionPurchaseDetailsFlightSegments] | None
    travel_agency: str | None

class IssuingTransactionPurchaseDetailsFuel(TypedDict, total=False):
    industry_product_code: str | None
    quantity_decimal: str | None
    type: str
    unit: str
    unit_cost_decimal: str

class IssuingTransactionPurchaseDetailsLodging(TypedDict, total=False):
    check_in_at: int | None
    nights: int | None

class IssuingTransactionPurchaseDetailsReceipt(TypedDict, total=False):
    description: str | None
    quantity: float | None
    total: int | None
    unit_cost: int | None

class IssuingTransactionPurchaseDetails(TypedDict, total=False):
    fleet: IssuingTransactionPurchaseDetailsFleet | None
    flight: IssuingTransactionPurchaseDetailsFlight | None
    fuel: IssuingTransactionPurchaseDetailsFuel | None
    lodging: IssuingTransactionPurchaseDetailsLodging | None
    receipt: list[IssuingTransactionPurchaseDetailsReceipt] | None
    reference: str | None

class IssuingTransactionTreasury(TypedDict, total=False):
    received_credit: str | None
    received_debit: str | None

class IssuingTransaction(Resource):
    KEY: ClassVar[str] = 'issuing.transaction'
    object: Literal['issuing.transaction']
    amount: int
    amount_details: IssuingAuthorizationAmountDetails | None
    authorization: str | None
    balance_transaction: str | None
    card: str
    cardholder: str | None
    created: int
    currency: str
    dispute: str | None
    livemode: bool
    merchant_amount: int
    merchant_currency: str
    merchant_data: IssuingAuthorizationMerchantData
    metadata: dict[str, str]
    network_data: IssuingTransactionNetworkData | None
    purchase_details: IssuingTransactionPurchaseDetails | None
    token: str | None
    treasury: IssuingTransactionTreasury | None
    type: Literal['capture', 'refund']
    wallet: Literal['apple_pay', 'google_pay', 'samsung_pay'] | None

class Item(Resource):
    KEY: ClassVar[str] = 'item'
    object: Literal['item']
    adjustable_quantity: CheckoutSessionOptionalItemsAdjustableQuantity | None
    amount_discount: int
    amount_subtotal: int
    amount_tax: int
    amount_total: int
    currency: str
    description: str | None
    discounts: list[CheckoutSessionTotalDetailsBreakdownDiscounts] | None
    metadata: dict[str, str] | None
    price: Any
    quantity: int | None
    taxes: list[CheckoutSessionShippingCostTaxes] | None

class LineItemParentInvoiceItemDetailsProrationDetails(TypedDict, total=False):
    credited_items: InvoiceitemProrationDetailsCreditedItemsInvoiceLineItemDetails | None

class LineItemParentInvoiceItemDetails(TypedDict, total=False):
    invoice_item: str
    proration: bool
    proration_details: LineItemParentInvoiceItemDetailsProrationDetails | None
    subscription: str | None

class LineItemParentSubscriptionItemDetails(TypedDict, total=False):
    invoice_item: str | None
    proration: bool
    proration_details: LineItemParentInvoiceItemDetailsProrationDetails | None
    subscription: str | None
    subscription_item: str

class LineItemParent(TypedDict, total=False):
    invoice_item_details: LineItemParentInvoiceItemDetails | None
    subscription_item_details: LineItemParentSubscriptionItemDetails | None
    type: Literal['invoice_item_details', 'subscription_item_details']

class LineItem(Resource):
    KEY: ClassVar[str] = 'line_item'
    object: Literal['line_item']
    amount: int
    currency: str
    description: str | None
    discount_amounts: list[CreditNoteDiscountAmounts] | None
    discountable: bool
    discounts: list[str]
    invoice: str | None
    livemode: bool
    metadata: dict[str, str]
    parent: LineItemParent | None
    period: InvoiceitemPeriod
    plan: Any
    pretax_credit_amounts: list[CreditNotePretaxCreditAmounts] | None
    price: Any
    pricing: InvoiceitemPricing | None
    quantity: int | None
    quantity_decimal: str | None
    subscription: str | None
    subtotal: int
    taxes: list[CreditNoteTotalTaxes] | None

class LoginLink(Resource):
    KEY: ClassVar[str] = 'login_link'
    object: Literal['login_link']
    created: int
    url: str

class MandateCustomerAcceptance(TypedDict, total=False):
    accepted_at: int | None
    offline: AccountSettingsPaypayPaymentsSiteAccessible | None
    online: ConfirmationTokenMandateDataCustomerAcceptanceOnline | None
    type: Literal['offline', 'online']

class MandateMultiUse(TypedDict, total=False):
    amount: int | None
    currency: str | None

class MandatePaymentMethodDetailsAcssDebit(TypedDict, total=False):
    default_for: list[Literal['invoice', 'subscription']] | None
    interval_description: str | None
    payment_schedule: Literal['combined', 'interval', 'sporadic']
    transaction_type: Literal['business', 'personal']

class MandatePaymentMethodDetailsAuBecsDebit(TypedDict, total=False):
    url: str

class MandatePaymentMethodDetailsBacsDebit(TypedDict, total=False):
    display_name: str | None
    network_status: Literal['accepted', 'pending', 'refused', 'revoked']
    reference: str
    revocation_reason: Literal['account_closed', 'bank_account_restricted', 'bank_ownership_changed', 'could_not_process', 'debit_not_authorized'] | None
    service_user_number: str | None
    url: str

class MandatePaymentMethodDetailsBlik(TypedDict, total=False):
    expires_at: int | None
    type: Literal['off_session']

class MandatePaymentMethodDetailsCardIndia(TypedDict, total=False):
    inactive_reason: Literal['canceled', 'card_not_supported', 'currency_not_supported', 'expired', 'issuer_not_supported', 'processing_error', 'undetermined'] | None

class MandatePaymentMethodDetailsCard(TypedDict, total=False):
    india: MandatePaymentMethodDetailsCardIndia | None

class MandatePaymentMethodDetailsPaypal(TypedDict, total=False):
    billing_agreement_id: str | None
    payer_id: str | None

class MandatePaymentMethodDetailsPayto(TypedDict, total=False):
    amount: int | None
    amount_type: Literal['fixed', 'maximum']
    end_date: str | None
    payment_schedule: Literal['adhoc', 'annual', 'daily', 'fortnightly', 'monthly', 'quarterly', 'semi_annual', 'weekly']
    payments_per_period: int | None
    purpose: Literal['dependant_support', 'government', 'loan', 'mortgage', 'other', 'pension', 'personal', 'retail', 'salary', 'tax', 'utility'] | None
    start_date: str | None

class MandatePaymentMethodDetailsPix(TypedDict, total=False):
    amount_includes_iof: Literal['always', 'never'] | None
    amount_type: Literal['fixed', 'maximum'] | None
    end_date: str | None
    payment_schedule: Literal['halfyearly', 'monthly', 'quarterly', 'weekly', 'yearly'] | None
    reference: str | None
    start_date: str | None

class MandatePaymentMethodDetailsSepaDebit(TypedDict, total=False):
    reference: str
    url: str

class MandatePaymentMethodDetailsUsBankAccount(TypedDict, total=False):
    collection_method: Literal['paper'] | None

class MandatePaymentMethodDetails(TypedDict, total=False):
    acss_debit: MandatePaymentMethodDetailsAcssDebit | None
    amazon_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    au_becs_debit: MandatePaymentMethodDetailsAuBecsDebit | None
    bacs_debit: MandatePaymentMethodDetailsBacsDebit | None
    blik: MandatePaymentMethodDetailsBlik | None
    card: MandatePaymentMethodDetailsCard | None
    cashapp: AccountSettingsPaypayPaymentsSiteAccessible | None
    kakao_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    klarna: AccountSettingsPaypayPaymentsSiteAccessible | None
    kr_card: AccountSettingsPaypayPaymentsSiteAccessible | None
    link: AccountSettingsPaypayPaymentsSiteAccessible | None
    naver_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    nz_bank_account: AccountSettingsPaypayPaymentsSiteAccessible | None
    paypal: MandatePaymentMethodDetailsPaypal | None
    payto: MandatePaymentMethodDetailsPayto | None
    pix: MandatePaymentMethodDetailsPix | None
    revolut_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    sepa_debit: MandatePaymentMethodDetailsSepaDebit | None
    twint: AccountSettingsPaypayPaymentsSiteAccessible | None
    type: str
    upi: CheckoutSessionPaymentMethodOptionsUpiMandateOptions | None
    us_bank_account: MandatePaymentMethodDetailsUsBankAccount | None

class Mandate(Resource):
    KEY: ClassVar[str] = 'mandate'
    object: Literal['mandate']
    customer_acceptance: MandateCustomerAcceptance
    livemode: bool
    multi_use: MandateMultiUse | None
    on_behalf_of: str | None
    payment_method: str
    payment_method_details: MandatePaymentMethodDetails
    single_use: AccountBusinessProfileMonthlyEstimatedRevenue | None
    status: Literal['active', 'inactive', 'pending']
    type: Literal['multi_use', 'single_use']

class PaymentAttemptRecordCustomerDetails(TypedDict, total=False):
    customer: str | None
    email: str | None
    name: str | None
    phone: str | None

class PaymentAttemptRecordPaymentMethodDetailsBillingDetails(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress
    email: str | None
    name: str | None
    phone: str | None

class PaymentAttemptRecordPaymentMethodDetailsBoleto(TypedDict, total=False):
    tax_id: str | None

class PaymentAttemptRecordPaymentMethodDetailsCardChecks(TypedDict, total=False):
    address_line1_check: Literal['fail', 'pass', 'unavailable', 'unchecked'] | None
    address_postal_code_check: Literal['fail', 'pass', 'unavailable', 'unchecked'] | None
    cvc_check: Literal['fail', 'pass', 'unavailable', 'unchecked'] | None

class PaymentAttemptRecordPaymentMethodDetailsCardThreeDSecure(TypedDict, total=False):
    authentication_flow: Literal['challenge', 'frictionless'] | None
    electronic_commerce_indicator: Literal['01', '02', '03', '04', '05', '06', '07'] | None
    exemption_indicator: Literal['low_risk', 'none'] | None
    exemption_indicator_applied: bool | None
    result: Literal['attempt_acknowledged', 'authenticated', 'data_share_only', 'exempted', 'failed', 'not_supported', 'processing_error'] | None
    result_reason: Literal['abandoned', 'bypassed', 'canceled', 'card_not_enrolled', 'network_not_supported', 'protocol_error', 'rejected'] | None
    version: Literal['1.0.2', '2.1.0', '2.2.0', '2.3.0', '2.3.1'] | None

class PaymentAttemptRecordPaymentMethodDetailsCardWalletApplePay(TypedDict, total=False):
    type: str

class PaymentAttemptRecordPaymentMethodDetailsCardWallet(TypedDict, total=False):
    apple_pay: PaymentAttemptRecordPaymentMethodDetailsCardWalletApplePay | None
    dynamic_last4: str | None
    google_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    link: AccountSettingsPaypayPaymentsSiteAccessible | None
    type: str

class PaymentAttemptRecordPaymentMethodDetailsCard(TypedDict, total=False):
    authorization_code: str | None
    brand: Literal['amex', 'cartes_bancaires', 'diners', 'discover', 'eftpos_au', 'interac', 'jcb', 'link', 'mastercard', 'unionpay', 'unknown', 'visa'] | None
    capture_before: int | None
    checks: PaymentAttemptRecordPaymentMethodDetailsCardChecks | None
    country: str | None
    description: str | None
    exp_month: int | None
    exp_year: int | None
    fingerprint: str | None
    funding: Literal['credit', 'debit', 'prepaid', 'unknown'] | None
    iin: str | None
    installments: ChargePaymentMethodDetailsCardInstallments | None
    issuer: str | None
    last4: str | None
    moto: bool | None
    network: Literal['amex', 'cartes_bancaires', 'diners', 'discover', 'eftpos_au', 'interac', 'jcb', 'link', 'mastercard', 'unionpay', 'unknown', 'visa'] | None
    network_advice_code: str | None
    network_decline_code: str | None
    network_token: ChargePaymentMethodDetailsCardNetworkToken | None
    network_transaction_id: str | None
    stored_credential_usage: Literal['installment', 'recurring', 'unscheduled'] | None
    three_d_secure: PaymentAttemptRecordPaymentMethodDetailsCardThreeDSecure | None
    wallet: PaymentAttemptRecordPaymentMethodDetailsCardWallet | None

class PaymentAttemptRecordPaymentMethodDetailsCustom(TypedDict, total=False):
    display_name: str
    type: str | None

class PaymentAttemptRecordPaymentMethodDetailsMomo(TypedDict, total=False):
    fingerprint: str | None
    mandate: str | None

class PaymentAttemptRecordPaymentMethodDetailsPix(TypedDict, total=False):
    bank_transaction_id: str | None
    mandate: str | None

class PaymentAttemptRecordPaymentMethodDetails(TypedDict, total=False):
    ach_credit_transfer: ChargePaymentMethodDetailsAchCreditTransfer | None
    ach_debit: ChargePaymentMethodDetailsAchDebit | None
    acss_debit: ChargePaymentMethodDetailsAcssDebit | None
    affirm: ChargePaymentMethodDetailsAffirm | None
    afterpay_clearpay: ChargePaymentMethodDetailsAfterpayClearpay | None
    alipay: ChargePaymentMethodDetailsAlipay | None
    alma: ChargePaymentMethodDetailsAlma | None
    amazon_pay: ChargePaymentMethodDetailsAmazonPay | None
    au_becs_debit: ChargePaymentMethodDetailsAuBecsDebit | None
    bacs_debit: ChargePaymentMethodDetailsBacsDebit | None
    bancontact: ChargePaymentMethodDetailsBancontact | None
    billie: ChargePaymentMethodDetailsBillie | None
    billing_details: PaymentAttemptRecordPaymentMethodDetailsBillingDetails | None
    bizum: ChargePaymentMethodDetailsBizum | None
    blik: ChargePaymentMethodDetailsBlik | None
    boleto: PaymentAttemptRecordPaymentMethodDetailsBoleto | None
    card: PaymentAttemptRecordPaymentMethodDetailsCard | None
    card_present: ChargePaymentMethodDetailsCardPresent | None
    cashapp: ChargePaymentMethodDetailsCashapp | None
    crypto: ChargePaymentMethodDetailsCrypto | None
    custom: PaymentAttemptRecordPaymentMethodDetailsCustom | None
    customer_balance: AccountSettingsPaypayPaymentsSiteAccessible | None
    eps: ChargePaymentMethodDetailsEps | None
    fpx: ChargePaymentMethodDetailsFpx | None
    giropay: ChargePaymentMethodDetailsGiropay | None
    grabpay: ChargePaymentMethodDetailsBillie | None
    ideal: ChargePaymentMethodDetailsIdeal | None
    interac_present: ChargePaymentMethodDetailsInteracPresent | None
    kakao_pay: ChargePaymentMethodDetailsBizum | None
    klarna: ChargePaymentMethodDetailsKlarna | None
    konbini: ChargePaymentMethodDetailsKonbini | None
    kr_card: ChargePaymentMethodDetailsKrCard | None
    link: ChargePaymentMethodDetailsLink | None
    mb_way: AccountSettingsPaypayPaymentsSiteAccessible | None
    mobilepay: ChargePaymentMethodDetailsMobilepay | None
    momo: PaymentAttemptRecordPaymentMethodDetailsMomo | None
    multibanco: ChargePaymentMethodDetailsMultibanco | None
    naver_pay: ChargePaymentMethodDetailsBizum | None
    nz_bank_account: ChargePaymentMethodDetailsNzBankAccount | None
    oxxo: ChargePaymentMethodDetailsOxxo | None
    p24: ChargePaymentMethodDetailsP24 | None
    pay_by_bank: AccountSettingsPaypayPaymentsSiteAccessible | None
    payco: ChargePaymentMethodDetailsBizum | None
    payment_method: str | None
    paynow: ChargePaymentMethodDetailsPaynow | None
    paypal: ChargePaymentMethodDetailsPaypal | None
    paypay: AccountSettingsPaypayPaymentsSiteAccessible | None
    payto: ChargePaymentMethodDetailsPayto | None
    pix: PaymentAttemptRecordPaymentMethodDetailsPix | None
    promptpay: ChargePaymentMethodDetailsPromptpay | None
    revolut_pay: ChargePaymentMethodDetailsAmazonPay | None
    samsung_pay: ChargePaymentMethodDetailsBizum | None
    satispay: ChargePaymentMethodDetailsBillie | None
    scalapay: ChargePaymentMethodDetailsBillie | None
    sepa_credit_transfer: ChargePaymentMethodDetailsSepaCreditTransfer | None
    sepa_debit: ChargePaymentMethodDetailsSepaDebit | None
    sequra: ChargePaymentMethodDetailsBillie | None
    sofort: ChargePaymentMethodDetailsSofort | None
    stripe_account: AccountSettingsPaypayPaymentsSiteAccessible | None
    sunbit: ChargePaymentMethodDetailsBillie | None
    swish: ChargePaymentMethodDetailsSwish | None
    twint: ChargePaymentMethodDetailsTwint | None
    type: str
    upi: ChargePaymentMethodDetailsUpi | None
    us_bank_account: ChargePaymentMethodDetailsUsBankAccount | None
    wechat: AccountSettingsPaypayPaymentsSiteAccessible | None
    wechat_pay: ChargePaymentMethodDetailsWechatPay | None
    zip: AccountSettingsPaypayPaymentsSiteAccessible | None

class PaymentAttemptRecordProcessorDetailsCustom(TypedDict, total=False):
    payment_reference: str | None

class PaymentAttemptRecordProcessorDetails(TypedDict, total=False):
    custom: PaymentAttemptRecordProcessorDetailsCustom | None
    type: Literal['custom']

class PaymentAttemptRecordShippingDetails(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress
    name: str | None
    phone: str | None

class PaymentAttemptRecord(Resource):
    KEY: ClassVar[str] = 'payment_attempt_record'
    object: Literal['payment_attempt_record']
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_authorized: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_canceled: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_failed: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_guaranteed: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_refunded: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_requested: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    application: str | None
    created: int
    customer_details: PaymentAttemptRecordCustomerDetails | None
    customer_presence: Literal['off_session', 'on_session'] | None
    description: str | None
    livemode: bool
    metadata: dict[str, str]
    payment_method_details: PaymentAttemptRecordPaymentMethodDetails | None
    payment_record: str | None
    processor_details: PaymentAttemptRecordProcessorDetails
    reported_by: Literal['self', 'stripe']
    shipping_details: PaymentAttemptRecordShippingDetails | None

class PaymentIntentAmountDetailsError(TypedDict, total=False):
    code: Literal['amount_details_amount_mismatch', 'amount_details_tax_shipping_discount_greater_than_amount'] | None
    message: str | None

class PaymentIntentAmountDetailsShipping(TypedDict, total=False):
    amount: int | None
    from_postal_code: str | None
    to_postal_code: str | None

class PaymentIntentAmountDetailsTax(TypedDict, total=False):
    total_tax_amount: int | None

class PaymentIntentAmountDetailsTip(TypedDict, total=False):
    amount: int | None

class PaymentIntentAmountDetails(TypedDict, total=False):
    discount_amount: int | None
    error: PaymentIntentAmountDetailsError | None
    line_items: ListObject | None
    shipping: PaymentIntentAmountDetailsShipping | None
    tax: PaymentIntentAmountDetailsTax | None
    tip: PaymentIntentAmountDetailsTip | None

class PaymentIntentAutomaticPaymentMethods(TypedDict, total=False):
    allow_redirects: Literal['always', 'never'] | None
    enabled: bool

class PaymentIntentHooksInputsTax(TypedDict, total=False):
    calculation: str

class PaymentIntentHooksInputs(TypedDict, total=False):
    tax: PaymentIntentHooksInputsTax | None

class PaymentIntentHooks(TypedDict, total=False):
    inputs: PaymentIntentHooksInputs | None

class PaymentIntentNextActionAlipayHandleRedirect(TypedDict, total=False):
    native_data: str | None
    native_url: str | None
    return_url: str | None
    url: str | None

class PaymentIntentNextActionBoletoDisplayDetails(TypedDict, total=False):
    expires_at: int | None
    hosted_voucher_url: str | None
    number: str | None
    pdf: str | None

class PaymentIntentNextActionCardAwaitNotification(TypedDict, total=False):
    charge_attempt_at: int | None
    customer_approval_required: bool | None

class PaymentIntentNextActionCashappHandleRedirectOrDisplayQrCodeQrCode(TypedDict, total=False):
    expires_at: int
    image_url_png: str
    image_url_svg: str

class PaymentIntentNextActionCashappHandleRedirectOrDisplayQrCode(TypedDict, total=False):
    hosted_instructions_url: str
    mobile_auth_url: str
    qr_code: PaymentIntentNextActionCashappHandleRedirectOrDisplayQrCodeQrCode

class PaymentIntentNextActionDisplayBankTransferInstructions(TypedDict, total=False):
    amount_remaining: int | None
    currency: str | None
    financial_addresses: list[FundingInstructionsBankTransferFinancialAddresses] | None
    hosted_instructions_url: str | None
    reference: str | None
    type: Literal['eu_bank_transfer', 'gb_bank_transfer', 'jp_bank_transfer', 'mx_bank_transfer', 'us_bank_transfer']

class PaymentIntentNextActionKlarnaDisplayQrCode(TypedDict, total=False):
    data: str
    expires_at: int | None
    image_url_png: str
    image_url_svg: str

class PaymentIntentNextActionKonbiniDisplayDetailsStoresFamilymart(TypedDict, total=False):
    confirmation_number: str | None
    payment_code: str

class PaymentIntentNextActionKonbiniDisplayDetailsStores(TypedDict, total=False):
    familymart: PaymentIntentNextActionKonbiniDisplayDetailsStoresFamilymart | None
    lawson: PaymentIntentNextActionKonbiniDisplayDetailsStoresFamilymart | None
    ministop: PaymentIntentNextActionKonbiniDisplayDetailsStoresFamilymart | None
    seicomart: PaymentIntentNextActionKonbiniDisplayDetailsStoresFamilymart | None

class PaymentIntentNextActionKonbiniDisplayDetails(TypedDict, total=False):
    expires_at: int
    hosted_voucher_url: str | None
    stores: PaymentIntentNextActionKonbiniDisplayDetailsStores

class PaymentIntentNextActionMultibancoDisplayDetails(TypedDict, total=False):
    entity: str | None
    expires_at: int | None
    hosted_voucher_url: str | None
    reference: str | None

class PaymentIntentNextActionOxxoDisplayDetails(TypedDict, total=False):
    expires_after: int | None
    hosted_voucher_url: str | None
    number: str | None

class PaymentIntentNextActionPaynowDisplayQrCode(TypedDict, total=False):
    data: str
    hosted_instructions_url: str | None
    image_url_png: str
    image_url_svg: str

class PaymentIntentNextActionPixDisplayQrCode(TypedDict, total=False):
    data: str | None
    expires_at: int | None
    hosted_instructions_url: str | None
    image_url_png: str | None
    image_url_svg: str | None

class PaymentIntentNextActionPromptpayDisplayQrCode(TypedDict, total=False):
    data: str
    hosted_instructions_url: str
    image_url_png: str
    image_url_svg: str

class PaymentIntentNextActionRedirectToUrl(TypedDict, total=False):
    return_url: str | None
    url: str | None

class PaymentIntentNextActionSwishHandleRedirectOrDisplayQrCodeQrCode(TypedDict, total=False):
    data: str
    expires_at: int
    image_url_png: str
    image_url_svg: str

class PaymentIntentNextActionSwishHandleRedirectOrDisplayQrCode(TypedDict, total=False):
    hosted_instructions_url: str
    mobile_auth_url: str
    qr_code: PaymentIntentNextActionSwishHandleRedirectOrDisplayQrCodeQrCode

class PaymentIntentNextActionUpiHandleRedirectOrDisplayQrCode(TypedDict, total=False):
    hosted_instructions_url: str
    qr_code: PaymentIntentNextActionCashappHandleRedirectOrDisplayQrCodeQrCode

class PaymentIntentNextActionVerifyWithMicrodeposits(TypedDict, total=False):
    arrival_date: int
    hosted_verification_url: str
    microdeposit_type: Literal['amounts', 'descriptor_code'] | None

class PaymentIntentNextActionWechatPayDisplayQrCode(TypedDict, total=False):
    data: str
    hosted_instructions_url: str
    image_data_url: str
    image_url_png: str
    image_url_svg: str

class PaymentIntentNextActionWechatPayRedirectToAndroidApp(TypedDict, total=False):
    app_id: str
    nonce_str: str
    package: str
    partner_id: str
    prepay_id: str
    sign: str
    timestamp: str

class PaymentIntentNextActionWechatPayRedirectToIosApp(TypedDict, total=False):
    native_url: str

class PaymentIntentNextAction(TypedDict, total=False):
    alipay_handle_redirect: PaymentIntentNextActionAlipayHandleRedirect | None
    blik_authorize: AccountSettingsPaypayPaymentsSiteAccessible | None
    boleto_display_details: PaymentIntentNextActionBoletoDisplayDetails | None
    card_await_notification: PaymentIntentNextActionCardAwaitNotification | None
    cashapp_handle_redirect_or_display_qr_code: PaymentIntentNextActionCashappHandleRedirectOrDisplayQrCode | None
    display_bank_transfer_instructions: PaymentIntentNextActionDisplayBankTransferInstructions | None
    klarna_display_qr_code: PaymentIntentNextActionKlarnaDisplayQrCode | None
    konbini_display_details: PaymentIntentNextActionKonbiniDisplayDetails | None
    multibanco_display_details: PaymentIntentNextActionMultibancoDisplayDetails | None
    oxxo_display_details: PaymentIntentNextActionOxxoDisplayDetails | None
    paynow_display_qr_code: PaymentIntentNextActionPaynowDisplayQrCode | None
    pix_display_qr_code: PaymentIntentNextActionPixDisplayQrCode | None
    promptpay_display_qr_code: PaymentIntentNextActionPromptpayDisplayQrCode | None
    redirect_to_url: PaymentIntentNextActionRedirectToUrl | None
    swish_handle_redirect_or_display_qr_code: PaymentIntentNextActionSwishHandleRedirectOrDisplayQrCode | None
    type: str
    upi_handle_redirect_or_display_qr_code: PaymentIntentNextActionUpiHandleRedirectOrDisplayQrCode | None
    use_stripe_sdk: dict[str, Any] | None
    verify_with_microdeposits: PaymentIntentNextActionVerifyWithMicrodeposits | None
    wechat_pay_display_qr_code: PaymentIntentNextActionWechatPayDisplayQrCode | None
    wechat_pay_redirect_to_android_app: PaymentIntentNextActionWechatPayRedirectToAndroidApp | None
    wechat_pay_redirect_to_ios_app: PaymentIntentNextActionWechatPayRedirectToIosApp | None

class PaymentIntentPaymentDetails(TypedDict, total=False):
    customer_reference: str | None
    order_reference: str | None

class PaymentIntentPaymentMethodOptionsAcssDebitMandateOptions(TypedDict, total=False):
    custom_mandate_url: str | None
    interval_description: str | None
    payment_schedule: Literal['combined', 'interval', 'sporadic'] | None
    transaction_type: Literal['business', 'personal'] | None

class PaymentIntentPaymentMethodOptionsAcssDebit(TypedDict, total=False):
    mandate_options: PaymentIntentPaymentMethodOptionsAcssDebitMandateOptions | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str | None
    verification_method: Literal['automatic', 'instant', 'microdeposits'] | None

class PaymentIntentPaymentMethodOptionsAffirm(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    preferred_locale: str | None
    setup_future_usage: Literal['none'] | None

class PaymentIntentPaymentMethodOptionsAfterpayClearpay(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    reference: str | None
    setup_future_usage: Literal['none'] | None

class PaymentIntentPaymentMethodOptionsAuBecsDebit(TypedDict, total=False):
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str | None

class PaymentIntentPaymentMethodOptionsBancontact(TypedDict, total=False):
    preferred_language: Literal['de', 'en', 'fr', 'nl']
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentPaymentMethodOptionsBillie(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    company_details: InvoicePaymentSettingsPaymentMethodOptionsBillieCompanyDetails | None
    reference: str | None

class PaymentIntentPaymentMethodOptionsBlikMandateOptions(TypedDict, total=False):
    expires_at: int | None
    type: Literal['off_session'] | None

class PaymentIntentPaymentMethodOptionsBlik(TypedDict, total=False):
    mandate_options: PaymentIntentPaymentMethodOptionsBlikMandateOptions | None
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentPaymentMethodOptionsCardInstallments(TypedDict, total=False):
    available_plans: list[ChargePaymentMethodDetailsCardInstallmentsPlan] | None
    enabled: bool
    plan: ChargePaymentMethodDetailsCardInstallmentsPlan | None

class PaymentIntentPaymentMethodOptionsCardMandateOptions(TypedDict, total=False):
    amount: int
    amount_type: Literal['fixed', 'maximum']
    description: str | None
    end_date: int | None
    interval: Literal['day', 'month', 'sporadic', 'week', 'year']
    interval_count: int | None
    reference: str
    start_date: int
    supported_types: list[Literal['india']] | None

class PaymentIntentPaymentMethodOptionsCard(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    installments: PaymentIntentPaymentMethodOptionsCardInstallments | None
    mandate_options: PaymentIntentPaymentMethodOptionsCardMandateOptions | None
    network: Literal['amex', 'cartes_bancaires', 'diners', 'discover', 'eftpos_au', 'girocard', 'interac', 'jcb', 'link', 'mastercard', 'unionpay', 'unknown', 'visa'] | None
    request_extended_authorization: Literal['if_available', 'never'] | None
    request_incremental_authorization: Literal['if_available', 'never'] | None
    request_multicapture: Literal['if_available', 'never'] | None
    request_overcapture: Literal['if_available', 'never'] | None
    request_three_d_secure: Literal['any', 'automatic', 'challenge'] | None
    require_cvc_recollection: bool | None
    setup_credential_usage: Literal['installment', 'recurring', 'unscheduled'] | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    statement_descriptor_suffix_kana: str | None
    statement_descriptor_suffix_kanji: str | None
    stored_credential_usage: Literal['installment', 'recurring', 'unscheduled'] | None

class PaymentIntentPaymentMethodOptionsCardPresentRouting(TypedDict, total=False):
    requested_priority: Literal['domestic', 'international'] | None

class PaymentIntentPaymentMethodOptionsCardPresent(TypedDict, total=False):
    capture_method: Literal['manual', 'manual_preferred'] | None
    request_extended_authorization: bool | None
    request_incremental_authorization_support: bool | None
    routing: PaymentIntentPaymentMethodOptionsCardPresentRouting | None

class PaymentIntentPaymentMethodOptionsKlarna(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    preferred_locale: str | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None

class PaymentIntentPaymentMethodOptionsKonbini(TypedDict, total=False):
    confirmation_number: str | None
    expires_after_days: int | None
    expires_at: int | None
    product_description: str | None
    setup_future_usage: Literal['none'] | None

class PaymentIntentPaymentMethodOptionsLink(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    persistent_token: str | None
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentPaymentMethodOptionsPaytoMandateOptions(TypedDict, total=False):
    amount: int | None
    amount_type: Literal['fixed', 'maximum'] | None
    end_date: str | None
    payment_schedule: Literal['adhoc', 'annual', 'daily', 'fortnightly', 'monthly', 'quarterly', 'semi_annual', 'weekly'] | None
    payments_per_period: int | None
    purpose: Literal['dependant_support', 'government', 'loan', 'mortgage', 'other', 'pension', 'personal', 'retail', 'salary', 'tax', 'utility'] | None

class PaymentIntentPaymentMethodOptionsPayto(TypedDict, total=False):
    mandate_options: PaymentIntentPaymentMethodOptionsPaytoMandateOptions | None
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentPaymentMethodOptionsPix(TypedDict, total=False):
    amount_includes_iof: Literal['always', 'never'] | None
    expires_after_seconds: int | None
    expires_at: int | None
    mandate_options: CheckoutSessionPaymentMethodOptionsPixMandateOptions | None
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentPaymentMethodOptionsSofort(TypedDict, total=False):
    preferred_language: Literal['de', 'en', 'es', 'fr', 'it', 'nl', 'pl'] | None
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentPaymentMethodOptionsSwish(TypedDict, total=False):
    reference: str | None
    setup_future_usage: Literal['none'] | None

class PaymentIntentPaymentMethodOptionsUpi(TypedDict, total=False):
    setup_future_usage: Literal['off_session', 'on_session'] | None

class PaymentIntentPaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    financial_connections: CheckoutSessionPaymentMethodOptionsUsBankAccountFinancialConnections | None
    mandate_options: MandatePaymentMethodDetailsUsBankAccount | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str | None
    transaction_purpose: Literal['goods', 'other', 'services', 'unspecified'] | None
    verification_method: Literal['automatic', 'instant', 'microdeposits'] | None

class PaymentIntentPaymentMethodOptions(TypedDict, total=False):
    acss_debit: PaymentIntentPaymentMethodOptionsAcssDebit | None
    affirm: PaymentIntentPaymentMethodOptionsAffirm | None
    afterpay_clearpay: PaymentIntentPaymentMethodOptionsAfterpayClearpay | None
    alipay: CheckoutSessionPaymentMethodOptionsBancontact | None
    alma: CheckoutSessionPaymentMethodOptionsAlma | None
    amazon_pay: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    au_becs_debit: PaymentIntentPaymentMethodOptionsAuBecsDebit | None
    bacs_debit: CheckoutSessionPaymentMethodOptionsBacsDebit | None
    bancontact: PaymentIntentPaymentMethodOptionsBancontact | None
    billie: PaymentIntentPaymentMethodOptionsBillie | None
    bizum: AccountSettingsPaypayPaymentsSiteAccessible | None
    blik: PaymentIntentPaymentMethodOptionsBlik | None
    boleto: CheckoutSessionPaymentMethodOptionsBoleto | None
    card: PaymentIntentPaymentMethodOptionsCard | None
    card_present: PaymentIntentPaymentMethodOptionsCardPresent | None
    cashapp: CheckoutSessionPaymentMethodOptionsKlarna | None
    crypto: CheckoutSessionPaymentMethodOptionsAlipay | None
    customer_balance: CheckoutSessionPaymentMethodOptionsCustomerBalance | None
    eps: CheckoutSessionPaymentMethodOptionsAlipay | None
    fpx: CheckoutSessionPaymentMethodOptionsAlipay | None
    giropay: CheckoutSessionPaymentMethodOptionsAlipay | None
    grabpay: CheckoutSessionPaymentMethodOptionsAlipay | None
    ideal: CheckoutSessionPaymentMethodOptionsBancontact | None
    interac_present: AccountSettingsPaypayPaymentsSiteAccessible | None
    kakao_pay: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    klarna: PaymentIntentPaymentMethodOptionsKlarna | None
    konbini: PaymentIntentPaymentMethodOptionsKonbini | None
    kr_card: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    link: PaymentIntentPaymentMethodOptionsLink | None
    mb_way: CheckoutSessionPaymentMethodOptionsAlipay | None
    mobilepay: CheckoutSessionPaymentMethodOptionsAffirm | None
    multibanco: CheckoutSessionPaymentMethodOptionsAlipay | None
    naver_pay: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    nz_bank_account: PaymentIntentPaymentMethodOptionsAuBecsDebit | None
    oxxo: CheckoutSessionPaymentMethodOptionsOxxo | None
    p24: CheckoutSessionPaymentMethodOptionsAlipay | None
    pay_by_bank: AccountSettingsPaypayPaymentsSiteAccessible | None
    payco: CheckoutSessionPaymentMethodOptionsAffirm | None
    paynow: CheckoutSessionPaymentMethodOptionsAlipay | None
    paypal: CheckoutSessionPaymentMethodOptionsPaypal | None
    paypay: AccountSettingsPaypayPaymentsSiteAccessible | None
    payto: PaymentIntentPaymentMethodOptionsPayto | None
    pix: PaymentIntentPaymentMethodOptionsPix | None
    promptpay: CheckoutSessionPaymentMethodOptionsAlipay | None
    revolut_pay: CheckoutSessionPaymentMethodOptionsAmazonPay | None
    samsung_pay: CheckoutSessionPaymentMethodOptionsAffirm | None
    satispay: CheckoutSessionPaymentMethodOptionsKlarna | None
    scalapay: CheckoutSessionPaymentMethodOptionsAlma | None
    sepa_debit: CheckoutSessionPaymentMethodOptionsBacsDebit | None
    sequra: CheckoutSessionPaymentMethodOptionsAffirm | None
    sofort: PaymentIntentPaymentMethodOptionsSofort | None
    sunbit: CheckoutSessionPaymentMethodOptionsAffirm | None
    swish: PaymentIntentPaymentMethodOptionsSwish | None
    twint: CheckoutSessionPaymentMethodOptionsBancontact | None
    upi: PaymentIntentPaymentMethodOptionsUpi | None
    us_bank_account: PaymentIntentPaymentMethodOptionsUsBankAccount | None
    wechat_pay: CheckoutSessionPaymentMethodOptionsWechatPay | None
    zip: CheckoutSessionPaymentMethodOptionsAlipay | None

class PaymentIntentProcessingCardCustomerNotification(TypedDict, total=False):
    approval_requested: bool | None
    completes_at: int | None

class PaymentIntentProcessingCard(TypedDict, total=False):
    customer_notification: PaymentIntentProcessingCardCustomerNotification | None

class PaymentIntentProcessing(TypedDict, total=False):
    card: PaymentIntentProcessingCard | None
    type: Literal['card']

class PaymentIntentTransferDataPaymentData(TypedDict, total=False):
    description: str | None
    metadata: dict[str, str] | None

class PaymentIntentTransferData(TypedDict, total=False):
    amount: int | None
    description: str | None
    destination: str
    metadata: dict[str, str] | None
    payment_data: PaymentIntentTransferDataPaymentData | None

class PaymentIntent(Resource):
    KEY: ClassVar[str] = 'payment_intent'
    object: Literal['payment_intent']
    allowed_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boku_promptpay', 'boleto', 'capchase_pay', 'card', 'card_present', 'cashapp', 'check_scan', 'click_to_pay', 'crypto', 'customer_balance', 'demo_pay', 'duitnow', 'dummy_auth_push', 'dummy_passthrough_card', 'edenred', 'eps', 'fpx', 'gcash', 'getbalance', 'gift_card', 'giropay', 'gopay', 'grabpay', 'id_bank_transfer', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'knet', 'konbini', 'kr_card', 'kr_market', 'kriya', 'link', 'mb_way', 'mobilepay', 'momo', 'mondu', 'multibanco', 'naver_pay', 'netbanking', 'ng_bank', 'ng_bank_transfer', 'ng_card', 'ng_market', 'ng_ussd', 'ng_wallet', 'nz_bank_account', 'octopus', 'oxxo', 'p24', 'paper_check', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'qris', 'rechnung', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'shop_pay', 'shopeepay', 'sofort', 'south_korea_market', 'stripe_balance', 'sunbit', 'swish', 'tamara', 'test_pay', 'touch_n_go', 'truemoney', 'twint', 'upi', 'us_bank_account', 'us_cash_voucher', 'vipps', 'wechat_pay', 'wero', 'zip']] | None
    amount: int
    amount_capturable: int
    amount_details: PaymentIntentAmountDetails | None
    amount_received: int
    application: str | None
    application_fee_amount: int | None
    automatic_payment_methods: PaymentIntentAutomaticPaymentMethods | None
    canceled_at: int | None
    cancellation_reason: Literal['abandoned', 'automatic', 'duplicate', 'expired', 'failed_invoice', 'fraudulent', 'requested_by_customer', 'void_invoice'] | None
    capture_method: Literal['automatic', 'automatic_async', 'manual']
    charges: ListObject | None
    client_secret: str | None
    confirmation_method: Literal['automatic', 'manual']
    created: int
    currency: str
    customer: str | None
    customer_account: str | None
    description: str | None
    excluded_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    hooks: PaymentIntentHooks | None
    invoice: str | None
    last_payment_error: InvoiceLastFinalizationError | None
    latest_charge: str | None
    livemode: bool
    managed_payments: BillingPortalConfigurationFeaturesInvoiceHistory | None
    metadata: dict[str, str]
    next_action: PaymentIntentNextAction | None
    on_behalf_of: str | None
    payment_details: PaymentIntentPaymentDetails | None
    payment_method: str | None
    payment_method_configuration_details: CheckoutSessionPaymentMethodConfigurationDetails | None
    payment_method_options: PaymentIntentPaymentMethodOptions | None
    payment_method_types: list[str]
    payment_record: str | None
    presentment_details: ChargePresentmentDetails | None
    processing: PaymentIntentProcessing | None
    receipt_email: str | None
    review: str | None
    setup_future_usage: Literal['off_session', 'on_session'] | None
    shipping: ChargeShipping | None
    source: str | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    status: Literal['canceled', 'processing', 'requires_action', 'requires_capture', 'requires_confirmation', 'requires_payment_method', 'succeeded']
    transfer_data: PaymentIntentTransferData | None
    transfer_group: str | None

class PaymentIntentAmountDetailsLineItemPaymentMethodOptionsCard(TypedDict, total=False):
    commodity_code: str | None

class PaymentIntentAmountDetailsLineItemPaymentMethodOptionsKlarna(TypedDict, total=False):
    image_url: str | None
    product_url: str | None
    reference: str | None
    subscription_reference: str | None

class PaymentIntentAmountDetailsLineItemPaymentMethodOptionsPaypal(TypedDict, total=False):
    category: Literal['digital_goods', 'donation', 'physical_goods'] | None
    description: str | None
    sold_by: str | None

class PaymentIntentAmountDetailsLineItemPaymentMethodOptions(TypedDict, total=False):
    card: PaymentIntentAmountDetailsLineItemPaymentMethodOptionsCard | None
    card_present: PaymentIntentAmountDetailsLineItemPaymentMethodOptionsCard | None
    klarna: PaymentIntentAmountDetailsLineItemPaymentMethodOptionsKlarna | None
    paypal: PaymentIntentAmountDetailsLineItemPaymentMethodOptionsPaypal | None

class PaymentIntentAmountDetailsLineItemTax(TypedDict, total=False):
    total_tax_amount: int

class PaymentIntentAmountDetailsLineItem(Resource):
    KEY: ClassVar[str] = 'payment_intent_amount_details_line_item'
    object: Literal['payment_intent_amount_details_line_item']
    discount_amount: int | None
    payment_method_options: PaymentIntentAmountDetailsLineItemPaymentMethodOptions | None
    product_code: str | None
    product_name: str
    quantity: int
    tax: PaymentIntentAmountDetailsLineItemTax | None
    unit_cost: int
    unit_of_measure: str | None

class PaymentLinkAfterCompletion(TypedDict, total=False):
    hosted_confirmation: BillingPortalSessionFlowAfterCompletionHostedConfirmation | None
    redirect: MandatePaymentMethodDetailsAuBecsDebit | None
    type: Literal['hosted_confirmation', 'redirect']

class PaymentLinkAutomaticTax(TypedDict, total=False):
    enabled: bool
    liability: CheckoutSessionAutomaticTaxLiability | None

class PaymentLinkCustomFieldsDropdown(TypedDict, total=False):
    default_value: str | None
    options: list[CheckoutSessionCustomFieldsDropdownOptions]

class PaymentLinkCustomFieldsNumeric(TypedDict, total=False):
    default_value: str | None
    maximum_length: int | None
    minimum_length: int | None

class PaymentLinkCustomFields(TypedDict, total=False):
    dropdown: PaymentLinkCustomFieldsDropdown | None
    key: str
    label: CheckoutSessionCustomFieldsLabel
    numeric: PaymentLinkCustomFieldsNumeric | None
    optional: bool
    text: PaymentLinkCustomFieldsNumeric | None
    type: Literal['dropdown', 'numeric', 'text']

class PaymentLinkInvoiceCreation(TypedDict, total=False):
    enabled: bool
    invoice_data: CheckoutSessionInvoiceCreationInvoiceData | None

class PaymentLinkPaymentIntentData(TypedDict, total=False):
    capture_method: Literal['automatic', 'automatic_async', 'manual'] | None
    description: str | None
    metadata: dict[str, str]
    setup_future_usage: Literal['off_session', 'on_session'] | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_group: str | None

class PaymentLinkPaymentMethodOptionsCardRestrictions(TypedDict, total=False):
    brands_blocked: list[Literal['american_express', 'discover_global_network', 'mastercard', 'visa']]

class PaymentLinkPaymentMethodOptionsCard(TypedDict, total=False):
    restrictions: PaymentLinkPaymentMethodOptionsCardRestrictions | None

class PaymentLinkPaymentMethodOptions(TypedDict, total=False):
    card: PaymentLinkPaymentMethodOptionsCard | None

class PaymentLinkRestrictionsCompletedSessions(TypedDict, total=False):
    count: int
    limit: int

class PaymentLinkRestrictions(TypedDict, total=False):
    completed_sessions: PaymentLinkRestrictionsCompletedSessions

class PaymentLinkSubscriptionDataInvoiceSettings(TypedDict, total=False):
    account_tax_ids: list[str] | None
    custom_fields: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields] | None
    description: str | None
    footer: str | None
    issuer: CheckoutSessionAutomaticTaxLiability

class PaymentLinkSubscriptionDataTrialSettingsEndBehavior(TypedDict, total=False):
    missing_payment_method: Literal['cancel', 'create_invoice', 'pause']

class PaymentLinkSubscriptionDataTrialSettings(TypedDict, total=False):
    end_behavior: PaymentLinkSubscriptionDataTrialSettingsEndBehavior

class PaymentLinkSubscriptionData(TypedDict, total=False):
    description: str | None
    invoice_settings: PaymentLinkSubscriptionDataInvoiceSettings
    metadata: dict[str, str]
    trial_period_days: int | None
    trial_settings: PaymentLinkSubscriptionDataTrialSettings | None

class PaymentLink(Resource):
    KEY: ClassVar[str] = 'payment_link'
    object: Literal['payment_link']
    active: bool
    after_completion: PaymentLinkAfterCompletion
    allow_promotion_codes: bool
    application: str | None
    application_fee_amount: int | None
    application_fee_percent: float | None
    automatic_tax: PaymentLinkAutomaticTax
    billing_address_collection: Literal['auto', 'required']
    consent_collection: CheckoutSessionConsentCollection | None
    currency: str
    custom_fields: list[PaymentLinkCustomFields]
    custom_text: CheckoutSessionCustomText
    customer_creation: Literal['always', 'if_required']
    inactive_message: str | None
    invoice_creation: PaymentLinkInvoiceCreation | None
    line_items: ListObject | None
    livemode: bool
    managed_payments: BillingPortalConfigurationFeaturesInvoiceHistory | None
    metadata: dict[str, str]
    name_collection: CheckoutSessionNameCollection | None
    on_behalf_of: str | None
    optional_items: list[CheckoutSessionOptionalItems] | None
    payment_intent_data: PaymentLinkPaymentIntentData | None
    payment_method_collection: Literal['always', 'if_required']
    payment_method_options: PaymentLinkPaymentMethodOptions | None
    payment_method_types: list[Literal['affirm', 'afterpay_clearpay', 'alipay', 'alma', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'klarna', 'konbini', 'link', 'mb_way', 'mobilepay', 'multibanco', 'oxxo', 'p24', 'pay_by_bank', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    phone_number_collection: BillingPortalConfigurationFeaturesInvoiceHistory
    restrictions: PaymentLinkRestrictions | None
    shipping_address_collection: CheckoutSessionShippingAddressCollection | None
    shipping_options: list[CheckoutSessionShippingOptions]
    submit_type: Literal['auto', 'book', 'donate', 'pay', 'subscribe']
    subscription_data: PaymentLinkSubscriptionData | None
    tax_id_collection: CheckoutSessionTaxIdCollection
    transfer_data: ChargeTransferData | None
    url: str

class PaymentMethodCustomLogo(TypedDict, total=False):
    content_type: str | None
    url: str

class PaymentMethodCustom(TypedDict, total=False):
    display_name: str | None
    logo: PaymentMethodCustomLogo | None
    type: str

class PaymentMethod(Resource):
    KEY: ClassVar[str] = 'payment_method'
    object: Literal['payment_method']
    acss_debit: ConfirmationTokenPaymentMethodPreviewAcssDebit | None
    affirm: AccountSettingsPaypayPaymentsSiteAccessible | None
    afterpay_clearpay: AccountSettingsPaypayPaymentsSiteAccessible | None
    alipay: AccountSettingsPaypayPaymentsSiteAccessible | None
    allow_redisplay: Literal['always', 'limited', 'unspecified'] | None
    alma: AccountSettingsPaypayPaymentsSiteAccessible | None
    amazon_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    au_becs_debit: ConfirmationTokenPaymentMethodPreviewAuBecsDebit | None
    bacs_debit: ConfirmationTokenPaymentMethodPreviewBacsDebit | None
    bancontact: AccountSettingsPaypayPaymentsSiteAccessible | None
    billie: AccountSettingsPaypayPaymentsSiteAccessible | None
    billing_details: ChargeBillingDetails
    bizum: ChargePaymentMethodDetailsBlik | None
    blik: ChargePaymentMethodDetailsBlik | None
    boleto: ChargePaymentMethodDetailsBoleto | None
    card: ConfirmationTokenPaymentMethodPreviewCard | None
    card_present: ConfirmationTokenPaymentMethodPreviewCardPresent | None
    cashapp: ConfirmationTokenPaymentMethodPreviewCashapp | None
    created: int
    crypto: AccountSettingsPaypayPaymentsSiteAccessible | None
    custom: PaymentMethodCustom | None
    customer: str | None
    customer_account: str | None
    customer_balance: AccountSettingsPaypayPaymentsSiteAccessible | None
    eps: ConfirmationTokenPaymentMethodPreviewEps | None
    fpx: ConfirmationTokenPaymentMethodPreviewFpx | None
    giropay: AccountSettingsPaypayPaymentsSiteAccessible | None
    grabpay: AccountSettingsPaypayPaymentsSiteAccessible | None
    ideal: ConfirmationTokenPaymentMethodPreviewIdeal | None
    interac_present: ConfirmationTokenPaymentMethodPreviewInteracPresent | None
    kakao_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    klarna: ConfirmationTokenPaymentMethodPreviewKlarna | None
    konbini: AccountSettingsPaypayPaymentsSiteAccessible | None
    kr_card: ConfirmationTokenPaymentMethodPreviewKrCard | None
    link: ConfirmationTokenPaymentMethodPreviewLink | None
    livemode: bool
    mb_way: AccountSettingsPaypayPaymentsSiteAccessible | None
    metadata: dict[str, str] | None
    mobilepay: AccountSettingsPaypayPaymentsSiteAccessible | None
    multibanco: AccountSettingsPaypayPaymentsSiteAccessible | None
    naver_pay: ConfirmationTokenPaymentMethodPreviewNaverPay | None
    nz_bank_account: ConfirmationTokenPaymentMethodPreviewNzBankAccount | None
    oxxo: AccountSettingsPaypayPaymentsSiteAccessible | None
    p24: ConfirmationTokenPaymentMethodPreviewP24 | None
    pay_by_bank: AccountSettingsPaypayPaymentsSiteAccessible | None
    payco: AccountSettingsPaypayPaymentsSiteAccessible | None
    paynow: AccountSettingsPaypayPaymentsSiteAccessible | None
    paypal: ConfirmationTokenPaymentMethodPreviewPaypal | None
    paypay: AccountSettingsPaypayPaymentsSiteAccessible | None
    payto: ConfirmationTokenPaymentMethodPreviewPayto | None
    pix: ConfirmationTokenPaymentMethodPreviewPix | None
    promptpay: AccountSettingsPaypayPaymentsSiteAccessible | None
    radar_options: ChargeRadarOptions | None
    revolut_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    samsung_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    satispay: AccountSettingsPaypayPaymentsSiteAccessible | None
    scalapay: AccountSettingsPaypayPaymentsSiteAccessible | None
    sepa_debit: ConfirmationTokenPaymentMethodPreviewSepaDebit | None
    sequra: AccountSettingsPaypayPaymentsSiteAccessible | None
    sofort: ChargePaymentMethodDetailsKlarnaPayerDetailsAddress | None
    sunbit: AccountSettingsPaypayPaymentsSiteAccessible | None
    swish: AccountSettingsPaypayPaymentsSiteAccessible | None
    twint: AccountSettingsPaypayPaymentsSiteAccessible | None
    type: Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'card_present', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']
    upi: ChargePaymentMethodDetailsUpi | None
    us_bank_account: ConfirmationTokenPaymentMethodPreviewUsBankAccount | None
    wechat_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    zip: AccountSettingsPaypayPaymentsSiteAccessible | None

class PaymentMethodConfigurationAcssDebitDisplayPreference(TypedDict, total=False):
    overridable: bool | None
    preference: Literal['none', 'off', 'on']
    value: Literal['off', 'on']

class PaymentMethodConfigurationAcssDebit(TypedDict, total=False):
    available: bool
    display_preference: PaymentMethodConfigurationAcssDebitDisplayPreference

class PaymentMethodConfiguration(Resource):
    KEY: ClassVar[str] = 'payment_method_configuration'
    object: Literal['payment_method_configuration']
    acss_debit: PaymentMethodConfigurationAcssDebit | None
    active: bool
    affirm: PaymentMethodConfigurationAcssDebit | None
    afterpay_clearpay: PaymentMethodConfigurationAcssDebit | None
    alipay: PaymentMethodConfigurationAcssDebit | None
    alma: PaymentMethodConfigurationAcssDebit | None
    amazon_pay: PaymentMethodConfigurationAcssDebit | None
    apple_pay: PaymentMethodConfigurationAcssDebit | None
    application: str | None
    au_becs_debit: PaymentMethodConfigurationAcssDebit | None
    bacs_debit: PaymentMethodConfigurationAcssDebit | None
    bancontact: PaymentMethodConfigurationAcssDebit | None
    billie: PaymentMethodConfigurationAcssDebit | None
    bizum: PaymentMethodConfigurationAcssDebit | None
    blik: PaymentMethodConfigurationAcssDebit | None
    boleto: PaymentMethodConfigurationAcssDebit | None
    card: PaymentMethodConfigurationAcssDebit | None
    cartes_bancaires: PaymentMethodConfigurationAcssDebit | None
    cashapp: PaymentMethodConfigurationAcssDebit | None
    crypto: PaymentMethodConfigurationAcssDebit | None
    customer_balance: PaymentMethodConfigurationAcssDebit | None
    eps: PaymentMethodConfigurationAcssDebit | None
    fpx: PaymentMethodConfigurationAcssDebit | None
    giropay: PaymentMethodConfigurationAcssDebit | None
    google_pay: PaymentMethodConfigurationAcssDebit | None
    grabpay: PaymentMethodConfigurationAcssDebit | None
    ideal: PaymentMethodConfigurationAcssDebit | None
    is_default: bool
    jcb: PaymentMethodConfigurationAcssDebit | None
    kakao_pay: PaymentMethodConfigurationAcssDebit | None
    klarna: PaymentMethodConfigurationAcssDebit | None
    konbini: PaymentMethodConfigurationAcssDebit | None
    kr_card: PaymentMethodConfigurationAcssDebit | None
    link: PaymentMethodConfigurationAcssDebit | None
    livemode: bool
    mb_way: PaymentMethodConfigurationAcssDebit | None
    mobilepay: PaymentMethodConfigurationAcssDebit | None
    multibanco: PaymentMethodConfigurationAcssDebit | None
    name: str
    naver_pay: PaymentMethodConfigurationAcssDebit | None
    nz_bank_account: PaymentMethodConfigurationAcssDebit | None
    oxxo: PaymentMethodConfigurationAcssDebit | None
    p24: PaymentMethodConfigurationAcssDebit | None
    parent: str | None
    pay_by_bank: PaymentMethodConfigurationAcssDebit | None
    payco: PaymentMethodConfigurationAcssDebit | None
    paynow: PaymentMethodConfigurationAcssDebit | None
    paypal: PaymentMethodConfigurationAcssDebit | None
    paypay: PaymentMethodConfigurationAcssDebit | None
    payto: PaymentMethodConfigurationAcssDebit | None
    pix: PaymentMethodConfigurationAcssDebit | None
    promptpay: PaymentMethodConfigurationAcssDebit | None
    revolut_pay: PaymentMethodConfigurationAcssDebit | None
    samsung_pay: PaymentMethodConfigurationAcssDebit | None
    satispay: PaymentMethodConfigurationAcssDebit | None
    scalapay: PaymentMethodConfigurationAcssDebit | None
    sepa_debit: PaymentMethodConfigurationAcssDebit | None
    sequra: PaymentMethodConfigurationAcssDebit | None
    sofort: PaymentMethodConfigurationAcssDebit | None
    sunbit: PaymentMethodConfigurationAcssDebit | None
    swish: PaymentMethodConfigurationAcssDebit | None
    twint: PaymentMethodConfigurationAcssDebit | None
    upi: PaymentMethodConfigurationAcssDebit | None
    us_bank_account: PaymentMethodConfigurationAcssDebit | None
    wechat_pay: PaymentMethodConfigurationAcssDebit | None
    zip: PaymentMethodConfigurationAcssDebit | None

class PaymentMethodDomainAmazonPayStatusDetails(TypedDict, total=False):
    error_message: str

class PaymentMethodDomainAmazonPay(TypedDict, total=False):
    status: Literal['active', 'inactive']
    status_details: PaymentMethodDomainAmazonPayStatusDetails | None

class PaymentMethodDomain(Resource):
    KEY: ClassVar[str] = 'payment_method_domain'
    object: Literal['payment_method_domain']
    amazon_pay: PaymentMethodDomainAmazonPay
    apple_pay: PaymentMethodDomainAmazonPay
    created: int
    domain_name: str
    enabled: bool
    google_pay: PaymentMethodDomainAmazonPay
    klarna: PaymentMethodDomainAmazonPay
    link: PaymentMethodDomainAmazonPay
    livemode: bool
    paypal: PaymentMethodDomainAmazonPay

class PaymentRecord(Resource):
    KEY: ClassVar[str] = 'payment_record'
    object: Literal['payment_record']
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_authorized: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_canceled: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_failed: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_guaranteed: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_refunded: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_requested: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    application: str | None
    created: int
    customer_details: PaymentAttemptRecordCustomerDetails | None
    customer_presence: Literal['off_session', 'on_session'] | None
    description: str | None
    latest_payment_attempt_record: str | None
    livemode: bool
    metadata: dict[str, str]
    payment_method_details: PaymentAttemptRecordPaymentMethodDetails | None
    processor_details: PaymentAttemptRecordProcessorDetails
    reported_by: Literal['self', 'stripe']
    shipping_details: PaymentAttemptRecordShippingDetails | None

class PayoutTraceId(TypedDict, total=False):
    status: str
    value: str | None

class Payout(Resource):
    KEY: ClassVar[str] = 'payout'
    object: Literal['payout']
    amount: int
    application_fee: str | None
    application_fee_amount: int | None
    arrival_date: int
    automatic: bool
    balance_transaction: str | None
    created: int
    currency: str
    description: str | None
    destination: str | None
    failure_balance_transaction: str | None
    failure_code: str | None
    failure_message: str | None
    livemode: bool
    metadata: dict[str, str] | None
    method: str
    original_payout: str | None
    payout_method: str | None
    reconciliation_status: Literal['completed', 'in_progress', 'not_applicable']
    reversed_by: str | None
    source_type: str
    statement_descriptor: str | None
    status: str
    trace_id: PayoutTraceId | None
    type: Literal['bank_account', 'card']

class PersonAdditionalTosAcceptances(TypedDict, total=False):
    account: AccountCompanyDirectorshipDeclaration | None

class PersonFutureRequirements(TypedDict, total=False):
    alternatives: list[AccountFutureRequirementsAlternatives] | None
    currently_due: list[str]
    errors: list[AccountFutureRequirementsErrors]
    eventually_due: list[str]
    past_due: list[str]
    pending_verification: list[str]

class PersonRelationship(TypedDict, total=False):
    authorizer: bool | None
    director: bool | None
    executive: bool | None
    legal_guardian: bool | None
    owner: bool | None
    percent_ownership: float | None
    representative: bool | None
    title: str | None

class PersonUsCfpbDataEthnicityDetails(TypedDict, total=False):
    ethnicity: list[Literal['cuban', 'hispanic_or_latino', 'mexican', 'not_hispanic_or_latino', 'other_hispanic_or_latino', 'prefer_not_to_answer', 'puerto_rican']] | None
    ethnicity_other: str | None

class PersonUsCfpbDataRaceDetails(TypedDict, total=False):
    race: list[Literal['african_american', 'american_indian_or_alaska_native', 'asian', 'asian_indian', 'black_or_african_american', 'chinese', 'ethiopian', 'filipino', 'guamanian_or_chamorro', 'haitian', 'jamaican', 'japanese', 'korean', 'native_hawaiian', 'native_hawaiian_or_other_pacific_islander', 'nigerian', 'other_asian', 'other_black_or_african_american', 'other_pacific_islander', 'prefer_not_to_answer', 'samoan', 'somali', 'vietnamese', 'white']] | None
    race_other: str | None

class PersonUsCfpbData(TypedDict, total=False):
    ethnicity_details: PersonUsCfpbDataEthnicityDetails | None
    race_details: PersonUsCfpbDataRaceDetails | None
    self_identified_gender: str | None

class PersonVerification(TypedDict, total=False):
    additional_document: AccountCompanyVerificationDocument | None
    details: str | None
    details_code: str | None
    document: AccountCompanyVerificationDocument | None
    status: str

class Person(Resource):
    KEY: ClassVar[str] = 'person'
    object: Literal['person']
    account: str | None
    additional_tos_acceptances: PersonAdditionalTosAcceptances | None
    address: AccountBusinessProfileSupportAddress | None
    address_kana: AccountCompanyAddressKana | None
    address_kanji: AccountCompanyAddressKana | None
    created: int
    dob: AccountCompanyRegistrationDate | None
    email: str | None
    first_name: str | None
    first_name_kana: str | None
    first_name_kanji: str | None
    full_name_aliases: list[str] | None
    future_requirements: PersonFutureRequirements | None
    gender: str | None
    id_number_provided: bool | None
    id_number_secondary_provided: bool | None
    last_name: str | None
    last_name_kana: str | None
    last_name_kanji: str | None
    maiden_name: str | None
    metadata: dict[str, str] | None
    nationality: str | None
    phone: str | None
    political_exposure: Literal['existing', 'none'] | None
    registered_address: AccountBusinessProfileSupportAddress | None
    relationship: PersonRelationship | None
    requirements: PersonFutureRequirements | None
    ssn_last_4_provided: bool | None
    us_cfpb_data: PersonUsCfpbData | None
    verification: PersonVerification | None

class PlanTiers(TypedDict, total=False):
    flat_amount: int | None
    flat_amount_decimal: str | None
    unit_amount: int | None
    unit_amount_decimal: str | None
    up_to: int | None

class PlanTransformUsage(TypedDict, total=False):
    divide_by: int
    round: Literal['down', 'up']

class Plan(Resource):
    KEY: ClassVar[str] = 'plan'
    object: Literal['plan']
    active: bool
    amount: int | None
    amount_decimal: str | None
    billing_scheme: Literal['per_unit', 'tiered']
    created: int
    currency: str
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int
    livemode: bool
    metadata: dict[str, str] | None
    meter: str | None
    nickname: str | None
    product: str | None
    tiers: list[PlanTiers] | None
    tiers_mode: Literal['graduated', 'volume'] | None
    transform_usage: PlanTransformUsage | None
    trial_period_days: int | None
    usage_type: Literal['licensed', 'metered']

class PriceCurrencyOptionsCustomUnitAmount(TypedDict, total=False):
    maximum: int | None
    minimum: int | None
    preset: int | None

class PriceCurrencyOptions(TypedDict, total=False):
    custom_unit_amount: PriceCurrencyOptionsCustomUnitAmount | None
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified'] | None
    tiers: list[PlanTiers] | None
    unit_amount: int | None
    unit_amount_decimal: str | None

class PriceRecurring(TypedDict, total=False):
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int
    meter: str | None
    trial_period_days: int | None
    usage_type: Literal['licensed', 'metered']

class Price(Resource):
    KEY: ClassVar[str] = 'price'
    object: Literal['price']
    active: bool
    billing_scheme: Literal['per_unit', 'tiered']
    created: int
    currency: str
    currency_options: dict[str, PriceCurrencyOptions] | None
    custom_unit_amount: PriceCurrencyOptionsCustomUnitAmount | None
    livemode: bool
    lookup_key: str | None
    metadata: dict[str, str]
    nickname: str | None
    product: str
    recurring: PriceRecurring | None
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified'] | None
    tiers: list[PlanTiers] | None
    tiers_mode: Literal['graduated', 'volume'] | None
    transform_quantity: PlanTransformUsage | None
    type: Literal['one_time', 'recurring']
    unit_amount: int | None
    unit_amount_decimal: str | None

class ProductMarketingFeatures(TypedDict, total=False):
    name: str | None

class ProductPackageDimensions(TypedDict, total=False):
    height: float
    length: float
    weight: float
    width: float

class ProductTaxDetails(TypedDict, total=False):
    performance_location: str | None
    tax_code: str | None

class Product(Resource):
    KEY: ClassVar[str] = 'product'
    object: Literal['product']
    active: bool
    attributes: list[str]
    created: int
    default_price: str | None
    description: str | None
    images: list[str]
    livemode: bool
    marketing_features: list[ProductMarketingFeatures]
    metadata: dict[str, str]
    name: str
    package_dimensions: ProductPackageDimensions | None
    shippable: bool | None
    statement_descriptor: str | None
    tax_code: str | None
    tax_details: ProductTaxDetails | None
    type: Literal['good', 'service']
    unit_label: str | None
    updated: int
    url: str | None

class ProductCatalogTrialOfferDurationRelative(TypedDict, total=False):
    iterations: int

class ProductCatalogTrialOfferDuration(TypedDict, total=False):
    relative: ProductCatalogTrialOfferDurationRelative | None
    type: Literal['relative']

class ProductCatalogTrialOfferEndBehaviorTransition(TypedDict, total=False):
    price: str

class ProductCatalogTrialOfferEndBehavior(TypedDict, total=False):
    transition: ProductCatalogTrialOfferEndBehaviorTransition | None
    type: Literal['transition']

class ProductCatalogTrialOffer(Resource):
    KEY: ClassVar[str] = 'product_catalog.trial_offer'
    object: Literal['product_catalog.trial_offer']
    active: bool
    duration: ProductCatalogTrialOfferDuration
    end_behavior: ProductCatalogTrialOfferEndBehavior
    livemode: bool
    nickname: str | None
    price: str

class ProductFeature(Resource):
    KEY: ClassVar[str] = 'product_feature'
    object: Literal['product_feature']
    entitlement_feature: Any
    livemode: bool

class PromotionCodeRestrictionsCurrencyOptions(TypedDict, total=False):
    minimum_amount: int

class PromotionCodeRestrictions(TypedDict, total=False):
    currency_options: dict[str, PromotionCodeRestrictionsCurrencyOptions] | None
    first_time_transaction: bool
    minimum_amount: int | None
    minimum_amount_currency: str | None

class PromotionCode(Resource):
    KEY: ClassVar[str] = 'promotion_code'
    object: Literal['promotion_code']
    active: bool
    code: str
    created: int
    customer: str | None
    customer_account: str | None
    expires_at: int | None
    livemode: bool
    max_redemptions: int | None
    metadata: dict[str, str] | None
    promotion: DiscountSource
    restrictions: PromotionCodeRestrictions
    times_redeemed: int

class QuoteComputedRecurring(TypedDict, total=False):
    amount_subtotal: int
    amount_total: int
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int
    total_details: CheckoutSessionTotalDetails

class QuoteComputedUpfront(TypedDict, total=False):
    amount_subtotal: int
    amount_total: int
    line_items: ListObject | None
    total_details: CheckoutSessionTotalDetails

class QuoteComputed(TypedDict, total=False):
    recurring: QuoteComputedRecurring | None
    upfront: QuoteComputedUpfront

class QuoteFromQuote(TypedDict, total=False):
    is_revision: bool
    quote: str

class QuoteInvoiceSettings(TypedDict, total=False):
    custom_fields: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields] | None
    days_until_due: int | None
    description: str | None
    footer: str | None
    issuer: CheckoutSessionAutomaticTaxLiability

class QuoteStatusTransitions(TypedDict, total=False):
    accepted_at: int | None
    canceled_at: int | None
    finalized_at: int | None

class QuoteSubscriptionDataBillingModeFlexible(TypedDict, total=False):
    proration_discounts: Literal['included', 'itemized'] | None

class QuoteSubscriptionDataBillingMode(TypedDict, total=False):
    flexible: QuoteSubscriptionDataBillingModeFlexible | None
    type: Literal['classic', 'flexible']

class QuoteSubscriptionData(TypedDict, total=False):
    billing_mode: QuoteSubscriptionDataBillingMode
    description: str | None
    effective_date: int | None
    metadata: dict[str, str] | None
    trial_period_days: int | None

class QuoteTransferData(TypedDict, total=False):
    amount: int | None
    amount_percent: float | None
    destination: str

class Quote(Resource):
    KEY: ClassVar[str] = 'quote'
    object: Literal['quote']
    amount_subtotal: int
    amount_total: int
    application: str | None
    application_fee_amount: int | None
    application_fee_percent: float | None
    automatic_tax: CheckoutSessionAutomaticTax
    collection_method: Literal['charge_automatically', 'send_invoice']
    computed: QuoteComputed
    created: int
    currency: str | None
    customer: str | None
    customer_account: str | None
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[str]
    expires_at: int
    footer: str | None
    from_quote: QuoteFromQuote | None
    header: str | None
    invoice: str | None
    invoice_settings: QuoteInvoiceSettings
    line_items: ListObject | None
    livemode: bool
    metadata: dict[str, str]
    number: str | None
    on_behalf_of: str | None
    status: Literal['accepted', 'canceled', 'draft', 'open']
    status_transitions: QuoteStatusTransitions
    subscription: str | None
    subscription_data: QuoteSubscriptionData
    subscription_schedule: str | None
    test_clock: str | None
    total_details: CheckoutSessionTotalDetails
    transfer_data: QuoteTransferData | None

class RadarEarlyFraudWarning(Resource):
    KEY: ClassVar[str] = 'radar.early_fraud_warning'
    object: Literal['radar.early_fraud_warning']
    actionable: bool
    charge: str
    created: int
    fraud_type: str
    livemode: bool
    payment_intent: str | None

class RadarPaymentEvaluationClientDeviceMetadataDetails(TypedDict, total=False):
    radar_session: str

class RadarPaymentEvaluationCustomerDetails(TypedDict, total=False):
    customer: str | None
    customer_account: str | None
    email: str | None
    name: str | None
    phone: str | None

class RadarPaymentEvaluationEventsDisputeOpened(TypedDict, total=False):
    amount: int
    currency: str
    reason: Literal['account_not_available', 'credit_not_processed', 'customer_initiated', 'duplicate', 'fraudulent', 'general', 'noncompliant', 'product_not_received', 'product_unacceptable', 'subscription_canceled', 'unrecognized']

class RadarPaymentEvaluationEventsEarlyFraudWarningReceived(TypedDict, total=False):
    fraud_type: Literal['made_with_lost_card', 'made_with_stolen_card', 'other', 'unauthorized_use_of_card']

class RadarPaymentEvaluationEventsRefunded(TypedDict, total=False):
    amount: int
    currency: str
    reason: Literal['duplicate', 'fraudulent', 'other', 'requested_by_customer']

class RadarPaymentEvaluationEventsUserInterventionRaised(TypedDict, total=False):
    custom: PaymentAttemptRecordPaymentMethodDetailsCardWalletApplePay | None
    key: str
    type: Literal['3ds', 'captcha', 'custom']

class RadarPaymentEvaluationEventsUserInterventionResolved(TypedDict, total=False):
    key: str
    outcome: Literal['abandoned', 'failed', 'passed'] | None

class RadarPaymentEvaluationEvents(TypedDict, total=False):
    dispute_opened: RadarPaymentEvaluationEventsDisputeOpened | None
    early_fraud_warning_received: RadarPaymentEvaluationEventsEarlyFraudWarningReceived | None
    occurred_at: int
    refunded: RadarPaymentEvaluationEventsRefunded | None
    type: Literal['dispute_opened', 'early_fraud_warning_received', 'refunded', 'user_intervention_raised', 'user_intervention_resolved']
    user_intervention_raised: RadarPaymentEvaluationEventsUserInterventionRaised | None
    user_intervention_resolved: RadarPaymentEvaluationEventsUserInterventionResolved | None

class RadarPaymentEvaluationOutcomeMerchantBlocked(TypedDict, total=False):
    reason: Literal['authentication_required', 'blocked_for_fraud', 'invalid_payment', 'other']

class RadarPaymentEvaluationOutcomeRejectedCard(TypedDict, total=False):
    address_line1_check: Literal['fail', 'pass', 'unavailable', 'unchecked']
    address_postal_code_check: Literal['fail', 'pass', 'unavailable', 'unchecked']
    cvc_check: Literal['fail', 'pass', 'unavailable', 'unchecked']
    reason: Literal['authentication_failed', 'do_not_honor', 'expired', 'incorrect_cvc', 'incorrect_number', 'incorrect_postal_code', 'insufficient_funds', 'invalid_account', 'lost_card', 'other', 'processing_error', 'reported_stolen', 'try_again_later']

class RadarPaymentEvaluationOutcomeRejected(TypedDict, total=False):
    card: RadarPaymentEvaluationOutcomeRejectedCard | None

class RadarPaymentEvaluationOutcomeSucceededCard(TypedDict, total=False):
    address_line1_check: Literal['fail', 'pass', 'unavailable', 'unchecked']
    address_postal_code_check: Literal['fail', 'pass', 'unavailable', 'unchecked']
    cvc_check: Literal['fail', 'pass', 'unavailable', 'unchecked']

class RadarPaymentEvaluationOutcomeSucceeded(TypedDict, total=False):
    card: RadarPaymentEvaluationOutcomeSucceededCard | None

class RadarPaymentEvaluationOutcome(TypedDict, total=False):
    merchant_blocked: RadarPaymentEvaluationOutcomeMerchantBlocked | None
    payment_intent_id: str | None
    rejected: RadarPaymentEvaluationOutcomeRejected | None
    succeeded: RadarPaymentEvaluationOutcomeSucceeded | None
    type: Literal['failed', 'merchant_blocked', 'rejected', 'rerouted', 'succeeded']

class RadarPaymentEvaluationPaymentDetailsMoneyMovementDetailsCard(TypedDict, total=False):
    customer_presence: Literal['off_session', 'on_session'] | None
    payment_type: Literal['one_off', 'recurring', 'setup_one_off', 'setup_recurring'] | None

class RadarPaymentEvaluationPaymentDetailsMoneyMovementDetails(TypedDict, total=False):
    card: RadarPaymentEvaluationPaymentDetailsMoneyMovementDetailsCard | None
    money_movement_type: Literal['card']

class RadarPaymentEvaluationPaymentDetailsPaymentMethodDetails(TypedDict, total=False):
    billing_details: PaymentAttemptRecordPaymentMethodDetailsBillingDetails | None
    payment_method: str

class RadarPaymentEvaluationPaymentDetails(TypedDict, total=False):
    amount: int
    currency: str
    description: str | None
    money_movement_details: RadarPaymentEvaluationPaymentDetailsMoneyMovementDetails | None
    payment_method_details: RadarPaymentEvaluationPaymentDetailsPaymentMethodDetails | None
    shipping_details: PaymentAttemptRecordShippingDetails | None
    statement_descriptor: str | None

class RadarPaymentEvaluationSignalsEarlyFraudWarning(TypedDict, total=False):
    evaluated_at: int
    risk_level: Literal['elevated', 'highest', 'low', 'normal', 'not_assessed', 'unknown']
    score: float | None

class RadarPaymentEvaluationSignals(TypedDict, total=False):
    early_fraud_warning: RadarPaymentEvaluationSignalsEarlyFraudWarning | None
    fraudulent_dispute: RadarPaymentEvaluationSignalsEarlyFraudWarning | None
    fraudulent_payment: RadarPaymentEvaluationSignalsEarlyFraudWarning

class RadarPaymentEvaluation(Resource):
    KEY: ClassVar[str] = 'radar.payment_evaluation'
    object: Literal['radar.payment_evaluation']
    client_device_metadata_details: RadarPaymentEvaluationClientDeviceMetadataDetails | None
    created_at: int
    customer_details: RadarPaymentEvaluationCustomerDetails | None
    events: list[RadarPaymentEvaluationEvents] | None
    livemode: bool
    metadata: dict[str, str] | None
    outcome: RadarPaymentEvaluationOutcome | None
    payment_details: RadarPaymentEvaluationPaymentDetails | None
    recommended_action: Literal['block', 'continue']
    signals: RadarPaymentEvaluationSignals

class RadarValueList(Resource):
    KEY: ClassVar[str] = 'radar.value_list'
    object: Literal['radar.value_list']
    alias: str
    created: int
    created_by: str
    item_type: Literal['account', 'card_bin', 'card_fingerprint', 'case_sensitive_string', 'country', 'crypto_fingerprint', 'customer_id', 'email', 'ip_address', 'sepa_debit_fingerprint', 'string', 'us_bank_account_fingerprint']
    list_items: ListObject
    livemode: bool
    metadata: dict[str, str]
    name: str

class RadarValueListItem(Resource):
    KEY: ClassVar[str] = 'radar.value_list_item'
    object: Literal['radar.value_list_item']
    created: int
    created_by: str
    livemode: bool
    value: str
    value_list: str

class RefundDestinationDetailsAfterpayClearpay(TypedDict, total=False):
    reference: str | None
    reference_status: str | None

class RefundDestinationDetailsBlik(TypedDict, total=False):
    network_decline_code: str | None
    reference: str | None
    reference_status: str | None

class RefundDestinationDetailsCard(TypedDict, total=False):
    reference: str | None
    reference_status: str | None
    reference_type: str | None
    type: Literal['pending', 'refund', 'reversal']

class RefundDestinationDetails(TypedDict, total=False):
    affirm: AccountSettingsPaypayPaymentsSiteAccessible | None
    afterpay_clearpay: RefundDestinationDetailsAfterpayClearpay | None
    alipay: AccountSettingsPaypayPaymentsSiteAccessible | None
    alma: AccountSettingsPaypayPaymentsSiteAccessible | None
    amazon_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    au_bank_transfer: AccountSettingsPaypayPaymentsSiteAccessible | None
    blik: RefundDestinationDetailsBlik | None
    br_bank_transfer: RefundDestinationDetailsAfterpayClearpay | None
    card: RefundDestinationDetailsCard | None
    cashapp: AccountSettingsPaypayPaymentsSiteAccessible | None
    crypto: ChargePaymentMethodDetailsPromptpay | None
    customer_cash_balance: AccountSettingsPaypayPaymentsSiteAccessible | None
    eps: AccountSettingsPaypayPaymentsSiteAccessible | None
    eu_bank_transfer: RefundDestinationDetailsAfterpayClearpay | None
    gb_bank_transfer: RefundDestinationDetailsAfterpayClearpay | None
    giropay: AccountSettingsPaypayPaymentsSiteAccessible | None
    grabpay: AccountSettingsPaypayPaymentsSiteAccessible | None
    jp_bank_transfer: RefundDestinationDetailsAfterpayClearpay | None
    klarna: RefundDestinationDetailsAfterpayClearpay | None
    mb_way: RefundDestinationDetailsAfterpayClearpay | None
    multibanco: RefundDestinationDetailsAfterpayClearpay | None
    mx_bank_transfer: RefundDestinationDetailsAfterpayClearpay | None
    nz_bank_transfer: AccountSettingsPaypayPaymentsSiteAccessible | None
    p24: RefundDestinationDetailsAfterpayClearpay | None
    paynow: AccountSettingsPaypayPaymentsSiteAccessible | None
    paypal: RefundDestinationDetailsBlik | None
    pix: AccountSettingsPaypayPaymentsSiteAccessible | None
    revolut: AccountSettingsPaypayPaymentsSiteAccessible | None
    scalapay: AccountSettingsPaypayPaymentsSiteAccessible | None
    sofort: AccountSettingsPaypayPaymentsSiteAccessible | None
    swish: RefundDestinationDetailsBlik | None
    th_bank_transfer: RefundDestinationDetailsAfterpayClearpay | None
    twint: AccountSettingsPaypayPaymentsSiteAccessible | None
    type: str
    us_bank_transfer: RefundDestinationDetailsAfterpayClearpay | None
    wechat_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    zip: AccountSettingsPaypayPaymentsSiteAccessible | None

class RefundNextActionDisplayDetailsEmailSent(TypedDict, total=False):
    email_sent_at: int
    email_sent_to: str

class RefundNextActionDisplayDetails(TypedDict, total=False):
    email_sent: RefundNextActionDisplayDetailsEmailSent
    expires_at: int

class RefundNextAction(TypedDict, total=False):
    display_details: RefundNextActionDisplayDetails | None
    type: str

class Refund(Resource):
    KEY: ClassVar[str] = 'refund'
    object: Literal['refund']
    amount: int
    balance_transaction: str | None
    charge: str | None
    created: int
    currency: str
    customer: str | None
    customer_account: str | None
    description: str | None
    destination_details: RefundDestinationDetails | None
    failure_balance_transaction: str | None
    failure_reason: str | None
    instructions_email: str | None
    metadata: dict[str, str] | None
    next_action: RefundNextAction | None
    payment_intent: str | None
    payment_method: str | None
    pending_reason: Literal['charge_pending', 'insufficient_funds', 'processing'] | None
    presentment_details: ChargePresentmentDetails | None
    reason: Literal['duplicate', 'expired_uncaptured_charge', 'fraudulent', 'requested_by_customer'] | None
    receipt_number: str | None
    source_transfer_reversal: str | None
    status: str | None
    transfer_reversal: str | None

class ReportingReportRunParameters(TypedDict, total=False):
    columns: list[str] | None
    connected_account: str | None
    currency: str | None
    interval_end: int | None
    interval_start: int | None
    payout: str | None
    reporting_category: str | None
    timezone: str | None

class ReportingReportRun(Resource):
    KEY: ClassVar[str] = 'reporting.report_run'
    object: Literal['reporting.report_run']
    created: int
    error: str | None
    livemode: bool
    parameters: ReportingReportRunParameters
    report_type: str
    result: Any
    status: str
    succeeded_at: int | None

class ReportingReportType(Resource):
    KEY: ClassVar[str] = 'reporting.report_type'
    object: Literal['reporting.report_type']
    data_available_end: int
    data_available_start: int
    default_columns: list[str] | None
    livemode: bool
    name: str
    updated: int
    version: int

class ReserveTransaction(Resource):
    KEY: ClassVar[str] = 'reserve_transaction'
    object: Literal['reserve_transaction']
    amount: int
    currency: str
    description: str | None

class ReviewIpAddressLocation(TypedDict, total=False):
    city: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    region: str | None

class ReviewSession(TypedDict, total=False):
    browser: str | None
    device: str | None
    platform: str | None
    version: str | None

class Review(Resource):
    KEY: ClassVar[str] = 'review'
    object: Literal['review']
    billing_zip: str | None
    charge: str | None
    closed_reason: Literal['acknowledged', 'approved', 'canceled', 'disputed', 'payment_never_settled', 'redacted', 'refunded', 'refunded_as_fraud'] | None
    created: int
    ip_address: str | None
    ip_address_location: ReviewIpAddressLocation | None
    livemode: bool
    open: bool
    opened_reason: Literal['manual', 'rule']
    payment_intent: str | None
    reason: str
    session: ReviewSession | None

class ScheduledQueryRun(Resource):
    KEY: ClassVar[str] = 'scheduled_query_run'
    object: Literal['scheduled_query_run']
    created: int
    data_load_time: int
    error: CheckoutSessionCustomTextAfterSubmit | None
    file: Any
    livemode: bool
    result_available_until: int
    sql: str
    status: str
    title: str

class SetupAttemptPaymentMethodDetailsCardThreeDSecure(TypedDict, total=False):
    authentication_flow: Literal['challenge', 'frictionless'] | None
    electronic_commerce_indicator: Literal['01', '02', '05', '06', '07'] | None
    result: Literal['attempt_acknowledged', 'authenticated', 'data_share_only', 'exempted', 'failed', 'not_supported', 'processing_error'] | None
    result_reason: Literal['abandoned', 'bypassed', 'canceled', 'card_not_enrolled', 'network_not_supported', 'protocol_error', 'rejected'] | None
    transaction_id: str | None
    version: Literal['1.0.2', '2.1.0', '2.2.0', '2.3.0', '2.3.1'] | None

class SetupAttemptPaymentMethodDetailsCardWallet(TypedDict, total=False):
    apple_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    google_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    type: Literal['apple_pay', 'google_pay', 'link']

class SetupAttemptPaymentMethodDetailsCard(TypedDict, total=False):
    brand: str | None
    checks: ChargePaymentMethodDetailsCardChecks | None
    country: str | None
    description: str | None
    exp_month: int | None
    exp_year: int | None
    fingerprint: str | None
    funding: str | None
    iin: str | None
    issuer: str | None
    last4: str | None
    moto: bool | None
    network: str | None
    three_d_secure: SetupAttemptPaymentMethodDetailsCardThreeDSecure | None
    wallet: SetupAttemptPaymentMethodDetailsCardWallet | None

class SetupAttemptPaymentMethodDetailsCardPresent(TypedDict, total=False):
    generated_card: str | None
    offline: ChargePaymentMethodDetailsCardPresentOffline | None

class SetupAttemptPaymentMethodDetailsIdeal(TypedDict, total=False):
    bank: Literal['abn_amro', 'adyen', 'asn_bank', 'bunq', 'buut', 'finom', 'handelsbanken', 'ing', 'knab', 'mollie', 'moneyou', 'n26', 'nn', 'rabobank', 'regiobank', 'revolut', 'sns_bank', 'triodos_bank', 'van_lanschot', 'yoursafe'] | None
    bic: Literal['ABNANL2A', 'ADYBNL2A', 'ASNBNL21', 'BITSNL2A', 'BUNQNL2A', 'BUUTNL2A', 'FNOMNL22', 'FVLBNL22', 'HANDNL2A', 'INGBNL2A', 'KNABNL2H', 'MLLENL2A', 'MOYONL21', 'NNBANL2G', 'NTSBDEB1', 'RABONL2U', 'RBRBNL21', 'REVOIE23', 'REVOLT21', 'SNSBNL2A', 'TRIONL2U'] | None
    generated_sepa_debit: str | None
    generated_sepa_debit_mandate: str | None
    iban_last4: str | None
    verified_name: str | None

class SetupAttemptPaymentMethodDetails(TypedDict, total=False):
    acss_debit: AccountSettingsPaypayPaymentsSiteAccessible | None
    amazon_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    au_becs_debit: AccountSettingsPaypayPaymentsSiteAccessible | None
    bacs_debit: AccountSettingsPaypayPaymentsSiteAccessible | None
    bancontact: ChargePaymentMethodDetailsBancontact | None
    blik: ChargePaymentMethodDetailsBlik | None
    boleto: AccountSettingsPaypayPaymentsSiteAccessible | None
    card: SetupAttemptPaymentMethodDetailsCard | None
    card_present: SetupAttemptPaymentMethodDetailsCardPresent | None
    cashapp: AccountSettingsPaypayPaymentsSiteAccessible | None
    ideal: SetupAttemptPaymentMethodDetailsIdeal | None
    kakao_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    klarna: AccountSettingsPaypayPaymentsSiteAccessible | None
    kr_card: AccountSettingsPaypayPaymentsSiteAccessible | None
    link: AccountSettingsPaypayPaymentsSiteAccessible | None
    naver_pay: ChargePaymentMethodDetailsBlik | None
    nz_bank_account: AccountSettingsPaypayPaymentsSiteAccessible | None
    paypal: AccountSettingsPaypayPaymentsSiteAccessible | None
    payto: AccountSettingsPaypayPaymentsSiteAccessible | None
    pix: ConfirmationTokenPaymentMethodPreviewPix | None
    revolut_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    satispay: AccountSettingsPaypayPaymentsSiteAccessible | None
    sepa_debit: AccountSettingsPaypayPaymentsSiteAccessible | None
    sofort: ChargePaymentMethodDetailsBancontact | None
    twint: AccountSettingsPaypayPaymentsSiteAccessible | None
    type: str
    upi: AccountSettingsPaypayPaymentsSiteAccessible | None
    us_bank_account: AccountSettingsPaypayPaymentsSiteAccessible | None

class SetupAttempt(Resource):
    KEY: ClassVar[str] = 'setup_attempt'
    object: Literal['setup_attempt']
    application: str | None
    attach_to_self: bool | None
    created: int
    customer: str | None
    customer_account: str | None
    flow_directions: list[Literal['inbound', 'outbound']] | None
    livemode: bool
    on_behalf_of: str | None
    payment_method: str
    payment_method_details: SetupAttemptPaymentMethodDetails
    setup_error: InvoiceLastFinalizationError | None
    setup_intent: str
    status: str
    usage: str

class SetupIntentAutomaticPaymentMethods(TypedDict, total=False):
    allow_redirects: Literal['always', 'never'] | None
    enabled: bool | None

class SetupIntentNextActionPixDisplayQrCode(TypedDict, total=False):
    data: str
    expires_at: int
    hosted_instructions_url: str
    image_url_png: str
    image_url_svg: str

class SetupIntentNextAction(TypedDict, total=False):
    blik_authorize: AccountSettingsPaypayPaymentsSiteAccessible | None
    cashapp_handle_redirect_or_display_qr_code: PaymentIntentNextActionCashappHandleRedirectOrDisplayQrCode | None
    pix_display_qr_code: SetupIntentNextActionPixDisplayQrCode | None
    redirect_to_url: PaymentIntentNextActionRedirectToUrl | None
    type: str
    upi_handle_redirect_or_display_qr_code: PaymentIntentNextActionUpiHandleRedirectOrDisplayQrCode | None
    use_stripe_sdk: dict[str, Any] | None
    verify_with_microdeposits: PaymentIntentNextActionVerifyWithMicrodeposits | None

class SetupIntentPaymentMethodOptionsAcssDebit(TypedDict, total=False):
    currency: Literal['cad', 'usd'] | None
    mandate_options: CheckoutSessionPaymentMethodOptionsAcssDebitMandateOptions | None
    verification_method: Literal['automatic', 'instant', 'microdeposits'] | None

class SetupIntentPaymentMethodOptionsBacsDebit(TypedDict, total=False):
    mandate_options: CheckoutSessionPaymentMethodOptionsBacsDebitMandateOptions | None

class SetupIntentPaymentMethodOptionsBlik(TypedDict, total=False):
    mandate_options: PaymentIntentPaymentMethodOptionsBlikMandateOptions | None

class SetupIntentPaymentMethodOptionsCardMandateOptions(TypedDict, total=False):
    amount: int
    amount_type: Literal['fixed', 'maximum']
    currency: str
    description: str | None
    end_date: int | None
    interval: Literal['day', 'month', 'sporadic', 'week', 'year']
    interval_count: int | None
    reference: str
    start_date: int
    supported_types: list[Literal['india']] | None

class SetupIntentPaymentMethodOptionsCard(TypedDict, total=False):
    mandate_options: SetupIntentPaymentMethodOptionsCardMandateOptions | None
    network: Literal['amex', 'cartes_bancaires', 'diners', 'discover', 'eftpos_au', 'girocard', 'interac', 'jcb', 'link', 'mastercard', 'unionpay', 'unknown', 'visa'] | None
    request_three_d_secure: Literal['any', 'automatic', 'challenge'] | None
    setup_credential_usage: Literal['installment', 'recurring', 'unscheduled'] | None

class SetupIntentPaymentMethodOptionsKlarna(TypedDict, total=False):
    currency: str | None
    preferred_locale: str | None

class SetupIntentPaymentMethodOptionsLink(TypedDict, total=False):
    persistent_token: str | None

class SetupIntentPaymentMethodOptionsPaypal(TypedDict, total=False):
    billing_agreement_id: str | None

class SetupIntentPaymentMethodOptionsPayto(TypedDict, total=False):
    mandate_options: CheckoutSessionPaymentMethodOptionsPaytoMandateOptions | None

class SetupIntentPaymentMethodOptionsPix(TypedDict, total=False):
    mandate_options: CheckoutSessionPaymentMethodOptionsPixMandateOptions | None

class SetupIntentPaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    financial_connections: CheckoutSessionPaymentMethodOptionsUsBankAccountFinancialConnections | None
    mandate_options: MandatePaymentMethodDetailsUsBankAccount | None
    verification_method: Literal['automatic', 'instant', 'microdeposits'] | None

class SetupIntentPaymentMethodOptions(TypedDict, total=False):
    acss_debit: SetupIntentPaymentMethodOptionsAcssDebit | None
    amazon_pay: AccountSettingsPaypayPaymentsSiteAccessible | None
    bacs_debit: SetupIntentPaymentMethodOptionsBacsDebit | None
    bizum: AccountSettingsPaypayPaymentsSiteAccessible | None
    blik: SetupIntentPaymentMethodOptionsBlik | None
    card: SetupIntentPaymentMethodOptionsCard | None
    card_present: AccountSettingsPaypayPaymentsSiteAccessible | None
    klarna: SetupIntentPaymentMethodOptionsKlarna | None
    link: SetupIntentPaymentMethodOptionsLink | None
    paypal: SetupIntentPaymentMethodOptionsPaypal | None
    payto: SetupIntentPaymentMethodOptionsPayto | None
    pix: SetupIntentPaymentMethodOptionsPix | None
    sepa_debit: SetupIntentPaymentMethodOptionsBacsDebit | None
    upi: InvoicePaymentSettingsPaymentMethodOptionsUpi | None
    us_bank_account: SetupIntentPaymentMethodOptionsUsBankAccount | None

class SetupIntent(Resource):
    KEY: ClassVar[str] = 'setup_intent'
    object: Literal['setup_intent']
    allowed_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boku_promptpay', 'boleto', 'capchase_pay', 'card', 'card_present', 'cashapp', 'check_scan', 'click_to_pay', 'crypto', 'customer_balance', 'demo_pay', 'duitnow', 'dummy_auth_push', 'dummy_passthrough_card', 'edenred', 'eps', 'fpx', 'gcash', 'getbalance', 'gift_card', 'giropay', 'gopay', 'grabpay', 'id_bank_transfer', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'knet', 'konbini', 'kr_card', 'kr_market', 'kriya', 'link', 'mb_way', 'mobilepay', 'momo', 'mondu', 'multibanco', 'naver_pay', 'netbanking', 'ng_bank', 'ng_bank_transfer', 'ng_card', 'ng_market', 'ng_ussd', 'ng_wallet', 'nz_bank_account', 'octopus', 'oxxo', 'p24', 'paper_check', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'qris', 'rechnung', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'shop_pay', 'shopeepay', 'sofort', 'south_korea_market', 'stripe_balance', 'sunbit', 'swish', 'tamara', 'test_pay', 'touch_n_go', 'truemoney', 'twint', 'upi', 'us_bank_account', 'us_cash_voucher', 'vipps', 'wechat_pay', 'wero', 'zip']] | None
    application: str | None
    attach_to_self: bool | None
    automatic_payment_methods: SetupIntentAutomaticPaymentMethods | None
    cancellation_reason: Literal['abandoned', 'duplicate', 'requested_by_customer'] | None
    client_secret: str | None
    created: int
    customer: str | None
    customer_account: str | None
    description: str | None
    excluded_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    flow_directions: list[Literal['inbound', 'outbound']] | None
    last_setup_error: InvoiceLastFinalizationError | None
    latest_attempt: str | None
    livemode: bool
    managed_payments: BillingPortalConfigurationFeaturesInvoiceHistory | None
    mandate: str | None
    metadata: dict[str, str] | None
    next_action: SetupIntentNextAction | None
    on_behalf_of: str | None
    payment_method: str | None
    payment_method_configuration_details: CheckoutSessionPaymentMethodConfigurationDetails | None
    payment_method_options: SetupIntentPaymentMethodOptions | None
    payment_method_types: list[str]
    single_use_mandate: str | None
    status: Literal['canceled', 'processing', 'requires_action', 'requires_confirmation', 'requires_payment_method', 'succeeded']
    usage: str

class ShippingRateDeliveryEstimateMaximum(TypedDict, total=False):
    unit: Literal['business_day', 'day', 'hour', 'month', 'week']
    value: int

class ShippingRateDeliveryEstimate(TypedDict, total=False):
    maximum: ShippingRateDeliveryEstimateMaximum | None
    minimum: ShippingRateDeliveryEstimateMaximum | None

class ShippingRateFixedAmountCurrencyOptions(TypedDict, total=False):
    amount: int
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']

class ShippingRateFixedAmount(TypedDict, total=False):
    amount: int
    currency: str
    currency_options: dict[str, ShippingRateFixedAmountCurrencyOptions] | None

class ShippingRate(Resource):
    KEY: ClassVar[str] = 'shipping_rate'
    object: Literal['shipping_rate']
    active: bool
    created: int
    delivery_estimate: ShippingRateDeliveryEstimate | None
    display_name: str | None
    fixed_amount: ShippingRateFixedAmount | None
    livemode: bool
    metadata: dict[str, str]
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified'] | None
    tax_code: str | None
    type: Literal['fixed_amount']

class SourceAchCreditTransfer(TypedDict, total=False):
    account_number: str | None
    bank_name: str | None
    fingerprint: str | None
    refund_account_holder_name: str | None
    refund_account_holder_type: str | None
    refund_routing_number: str | None
    routing_number: str | None
    swift_code: str | None

class SourceAchDebit(TypedDict, total=False):
    bank_name: str | None
    country: str | None
    fingerprint: str | None
    last4: str | None
    routing_number: str | None
    type: str | None

class SourceAcssDebit(TypedDict, total=False):
    bank_address_city: str | None
    bank_address_line_1: str | None
    bank_address_line_2: str | None
    bank_address_postal_code: str | None
    bank_name: str | None
    category: str | None
    country: str | None
    fingerprint: str | None
    last4: str | None
    routing_number: str | None

class SourceAlipay(TypedDict, total=False):
    data_string: str | None
    native_url: str | None
    statement_descriptor: str | None

class SourceBancontact(TypedDict, total=False):
    bank_code: str | None
    bank_name: str | None
    bic: str | None
    iban_last4: str | None
    preferred_language: str | None
    statement_descriptor: str | None

class SourceCard(TypedDict, total=False):
    address_line1_check: str | None
    address_zip_check: str | None
    brand: str | None
    country: str | None
    cvc_check: str | None
    description: str | None
    dynamic_last4: str | None
    exp_month: int | None
    exp_year: int | None
    fingerprint: str | None
    funding: str | None
    iin: str | None
    issuer: str | None
    last4: str | None
    name: str | None
    three_d_secure: str | None
    tokenization_method: str | None

class SourceCardPresent(TypedDict, total=False):
    application_cryptogram: str | None
    application_preferred_name: str | None
    authorization_code: str | None
    authorization_response_code: str | None
    brand: str | None
    country: str | None
    cvm_type: str | None
    data_type: str | None
    dedicated_file_name: str | None
    description: str | None
    emv_auth_data: str | None
    evidence_customer_signature: str | None
    evidence_transaction_certificate: str | None
    exp_month: int | None
    exp_year: int | None
    fingerprint: str | None
    funding: str | None
    iin: str | None
    issuer: str | None
    last4: str | None
    pos_device_id: str | None
    pos_entry_mode: str | None
    read_method: str | None
    reader: str | None
    terminal_verification_results: str | None
    transaction_status_information: str | None

class SourceCodeVerification(TypedDict, total=False):
    attempts_remaining: int
    status: str

class SourceEps(TypedDict, total=False):
    reference: str | None
    statement_descriptor: str | None

class SourceGiropay(TypedDict, total=False):
    bank_code: str | None
    bank_name: str | None
    bic: str | None
    statement_descriptor: str | None

class SourceIdeal(TypedDict, total=False):
    bank: str | None
    bic: str | None
    iban_last4: str | None
    statement_descriptor: str | None

class SourceKlarna(TypedDict, total=False):
    background_image_url: str | None
    client_token: str | None
    first_name: str | None
    last_name: str | None
    locale: str | None
    logo_url: str | None
    page_title: str | None
    pay_later_asset_urls_descriptive: str | None
    pay_later_asset_urls_standard: str | None
    pay_later_name: str | None
    pay_later_redirect_url: str | None
    pay_now_asset_urls_descriptive: str | None
    pay_now_asset_urls_standard: str | None
    pay_now_name: str | None
    pay_now_redirect_url: str | None
    pay_over_time_asset_urls_descriptive: str | None
    pay_over_time_asset_urls_standard: str | None
    pay_over_time_name: str | None
    pay_over_time_redirect_url: str | None
    payment_method_categories: str | None
    purchase_country: str | None
    purchase_type: str | None
    redirect_url: str | None
    shipping_delay: int | None
    shipping_first_name: str | None
    shipping_last_name: str | None

class SourceMultibanco(TypedDict, total=False):
    entity: str | None
    reference: str | None
    refund_account_holder_address_city: str | None
    refund_account_holder_address_country: str | None
    refund_account_holder_address_line1: str | None
    refund_account_holder_address_line2: str | None
    refund_account_holder_address_postal_code: str | None
    refund_account_holder_address_state: str | None
    refund_account_holder_name: str | None
    refund_iban: str | None

class SourceOwner(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress | None
    email: str | None
    name: str | None
    phone: str | None
    verified_address: AccountBusinessProfileSupportAddress | None
    verified_email: str | None
    verified_name: str | None
    verified_phone: str | None

class SourceReceiver(TypedDict, total=False):
    address: str | None
    amount_charged: int
    amount_received: int
    amount_returned: int
    refund_attributes_method: str
    refund_attributes_status: str

class SourceRedirect(TypedDict, total=False):
    failure_reason: str | None
    return_url: str
    status: str
    url: str

class SourceSepaCreditTransfer(TypedDict, total=False):
    bank_name: str | None
    bic: str | None
    iban: str | None
    refund_account_holder_address_city: str | None
    refund_account_holder_address_country: str | None
    refund_account_holder_address_line1: str | None
    refund_account_holder_address_line2: str | None
    refund_account_holder_address_postal_code: str | None
    refund_account_holder_address_state: str | None
    refund_account_holder_name: str | None
    refund_iban: str | None

class SourceSepaDebit(TypedDict, total=False):
    bank_code: str | None
    branch_code: str | None
    country: str | None
    fingerprint: str | None
    last4: str | None
    mandate_reference: str | None
    mandate_url: str | None

class SourceSofort(TypedDict, total=False):
    bank_code: str | None
    bank_name: str | None
    bic: str | None
    country: str | None
    iban_last4: str | None
    preferred_language: str | None
    statement_descriptor: str | None

class SourceSourceOrderItems(TypedDict, total=False):
    amount: int | None
    currency: str | None
    description: str | None
    parent: str | None
    quantity: int | None
    type: str | None

class SourceSourceOrder(TypedDict, total=False):
    amount: int
    currency: str
    email: str | None
    items: list[SourceSourceOrderItems] | None
    shipping: ChargeShipping | None

class SourceThreeDSecure(TypedDict, total=False):
    address_line1_check: str | None
    address_zip_check: str | None
    authenticated: bool | None
    brand: str | None
    card: str | None
    country: str | None
    customer: str | None
    cvc_check: str | None
    description: str | None
    dynamic_last4: str | None
    exp_month: int | None
    exp_year: int | None
    fingerprint: str | None
    funding: str | None
    iin: str | None
    issuer: str | None
    last4: str | None
    name: str | None
    three_d_secure: str | None
    tokenization_method: str | None

class SourceWechat(TypedDict, total=False):
    prepay_id: str | None
    qr_code_url: str | None
    statement_descriptor: str | None

class Source(Resource):
    KEY: ClassVar[str] = 'source'
    object: Literal['source']
    ach_credit_transfer: SourceAchCreditTransfer | None
    ach_debit: SourceAchDebit | None
    acss_debit: SourceAcssDebit | None
    alipay: SourceAlipay | None
    allow_redisplay: Literal['always', 'limited', 'unspecified'] | None
    amount: int | None
    au_becs_debit: ConfirmationTokenPaymentMethodPreviewAuBecsDebit | None
    bancontact: SourceBancontact | None
    card: SourceCard | None
    card_present: SourceCardPresent | None
    client_secret: str
    code_verification: SourceCodeVerification | None
    created: int
    currency: str | None
    customer: str | None
    eps: SourceEps | None
    flow: str
    giropay: SourceGiropay | None
    ideal: SourceIdeal | None
    klarna: SourceKlarna | None
    livemode: bool
    metadata: dict[str, str] | None
    multibanco: SourceMultibanco | None
    owner: SourceOwner | None
    p24: ChargePaymentMethodDetailsPromptpay | None
    receiver: SourceReceiver | None
    redirect: SourceRedirect | None
    sepa_credit_transfer: SourceSepaCreditTransfer | None
    sepa_debit: SourceSepaDebit | None
    sofort: SourceSofort | None
    source_order: SourceSourceOrder | None
    statement_descriptor: str | None
    status: str
    three_d_secure: SourceThreeDSecure | None
    type: Literal['ach_credit_transfer', 'ach_debit', 'acss_debit', 'alipay', 'au_becs_debit', 'bancontact', 'card', 'card_present', 'eps', 'giropay', 'ideal', 'klarna', 'multibanco', 'p24', 'sepa_credit_transfer', 'sepa_debit', 'sofort', 'three_d_secure', 'wechat']
    usage: str | None
    wechat: SourceWechat | None

class SourceTransactionAchCreditTransfer(TypedDict, total=False):
    customer_data: str | None
    fingerprint: str | None
    last4: str | None
    routing_number: str | None

class SourceTransactionChfCreditTransfer(TypedDict, total=False):
    reference: str | None
    sender_address_country: str | None
    sender_address_line1: str | None
    sender_iban: str | None
    sender_name: str | None

class SourceTransactionGbpCreditTransfer(TypedDict, total=False):
    fingerprint: str | None
    funding_method: str | None
    last4: str | None
    reference: str | None
    sender_account_number: str | None
    sender_name: str | None
    sender_sort_code: str | None

class SourceTransactionPaperCheck(TypedDict, total=False):
    available_at: str | None
    invoices: str | None

class SourceTransactionSepaCreditTransfer(TypedDict, total=False):
    reference: str | None
    sender_iban: str | None
    sender_name: str | None

class SourceTransaction(Resource):
    KEY: ClassVar[str] = 'source_transaction'
    object: Literal['source_transaction']
    ach_credit_transfer: SourceTransactionAchCreditTransfer | None
    amount: int
    chf_credit_transfer: SourceTransactionChfCreditTransfer | None
    created: int
    currency: str
    gbp_credit_transfer: SourceTransactionGbpCreditTransfer | None
    livemode: bool
    paper_check: SourceTransactionPaperCheck | None
    sepa_credit_transfer: SourceTransactionSepaCreditTransfer | None
    source: str
    status: str
    type: Literal['ach_credit_transfer', 'ach_debit', 'alipay', 'bancontact', 'card', 'card_present', 'eps', 'giropay', 'ideal', 'klarna', 'multibanco', 'p24', 'sepa_debit', 'sofort', 'three_d_secure', 'wechat']

class SubscriptionAutomaticTax(TypedDict, total=False):
    disabled_reason: Literal['requires_location_inputs'] | None
    enabled: bool
    liability: CheckoutSessionAutomaticTaxLiability | None

class SubscriptionBillingCycleAnchorConfig(TypedDict, total=False):
    day_of_month: int
    hour: int | None
    minute: int | None
    month: int | None
    second: int | None

class SubscriptionBillingMode(TypedDict, total=False):
    flexible: QuoteSubscriptionDataBillingModeFlexible | None
    type: Literal['classic', 'flexible']
    updated_at: int | None

class SubscriptionBillingSchedulesAppliesTo(TypedDict, total=False):
    price: str | None
    type: Literal['price']

class SubscriptionBillingSchedulesBillUntilDuration(TypedDict, total=False):
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int | None

class SubscriptionBillingSchedulesBillUntil(TypedDict, total=False):
    computed_timestamp: int
    duration: SubscriptionBillingSchedulesBillUntilDuration | None
    timestamp: int | None
    type: Literal['duration', 'timestamp']

class SubscriptionBillingSchedules(TypedDict, total=False):
    applies_to: list[SubscriptionBillingSchedulesAppliesTo] | None
    bill_until: SubscriptionBillingSchedulesBillUntil
    key: str

class SubscriptionBillingThresholds(TypedDict, total=False):
    amount_gte: int | None
    reset_billing_cycle_anchor: bool | None

class SubscriptionCancellationDetails(TypedDict, total=False):
    comment: str | None
    feedback: Literal['customer_service', 'low_quality', 'missing_features', 'other', 'switched_service', 'too_complex', 'too_expensive', 'unused'] | None
    feedback_option: str | None
    reason: Literal['canceled_by_retention_policy', 'cancellation_requested', 'payment_disputed', 'payment_failed'] | None

class SubscriptionPauseCollection(TypedDict, total=False):
    behavior: Literal['keep_as_draft', 'mark_uncollectible', 'void']
    resumes_at: int | None

class SubscriptionPaymentSettingsPaymentMethodOptionsBillie(TypedDict, total=False):
    company_details: InvoicePaymentSettingsPaymentMethodOptionsBillieCompanyDetails | None

class SubscriptionPaymentSettingsPaymentMethodOptionsBlik(TypedDict, total=False):
    mandate_options: BillingPortalSessionAfterExpirationCustomerLogin | None

class SubscriptionPaymentSettingsPaymentMethodOptionsCardMandateOptions(TypedDict, total=False):
    amount: int | None
    amount_type: Literal['fixed', 'maximum'] | None
    description: str | None

class SubscriptionPaymentSettingsPaymentMethodOptionsCard(TypedDict, total=False):
    mandate_options: SubscriptionPaymentSettingsPaymentMethodOptionsCardMandateOptions | None
    network: Literal['amex', 'cartes_bancaires', 'diners', 'discover', 'eftpos_au', 'girocard', 'interac', 'jcb', 'link', 'mastercard', 'unionpay', 'unknown', 'visa'] | None
    request_three_d_secure: Literal['any', 'automatic', 'challenge'] | None

class SubscriptionPaymentSettingsPaymentMethodOptionsPixMandateOptions(TypedDict, total=False):
    amount: int | None
    amount_includes_iof: Literal['always', 'never'] | None
    end_date: str | None
    payment_schedule: Literal['halfyearly', 'monthly', 'quarterly', 'weekly', 'yearly'] | None

class SubscriptionPaymentSettingsPaymentMethodOptionsPix(TypedDict, total=False):
    expires_after_seconds: int | None
    mandate_options: SubscriptionPaymentSettingsPaymentMethodOptionsPixMandateOptions | None

class SubscriptionPaymentSettingsPaymentMethodOptions(TypedDict, total=False):
    acss_debit: InvoicePaymentSettingsPaymentMethodOptionsAcssDebit | None
    bancontact: InvoicePaymentSettingsPaymentMethodOptionsBancontact | None
    billie: SubscriptionPaymentSettingsPaymentMethodOptionsBillie | None
    blik: SubscriptionPaymentSettingsPaymentMethodOptionsBlik | None
    card: SubscriptionPaymentSettingsPaymentMethodOptionsCard | None
    customer_balance: InvoicePaymentSettingsPaymentMethodOptionsCustomerBalance | None
    konbini: AccountSettingsPaypayPaymentsSiteAccessible | None
    payto: InvoicePaymentSettingsPaymentMethodOptionsPayto | None
    pix: SubscriptionPaymentSettingsPaymentMethodOptionsPix | None
    sepa_debit: AccountSettingsPaypayPaymentsSiteAccessible | None
    upi: InvoicePaymentSettingsPaymentMethodOptionsUpi | None
    us_bank_account: InvoicePaymentSettingsPaymentMethodOptionsUsBankAccount | None

class SubscriptionPaymentSettings(TypedDict, total=False):
    payment_method_options: SubscriptionPaymentSettingsPaymentMethodOptions | None
    payment_method_types: list[Literal['ach_credit_transfer', 'ach_debit', 'acss_debit', 'affirm', 'alipay', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'jp_credit_transfer', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'multibanco', 'naver_pay', 'nz_bank_account', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'payto', 'pix', 'promptpay', 'revolut_pay', 'satispay', 'sepa_credit_transfer', 'sepa_debit', 'sequra', 'sofort', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay']] | None
    save_default_payment_method: Literal['off', 'on_subscription'] | None

class SubscriptionPendingUpdate(TypedDict, total=False):
    billing_cycle_anchor: int | None
    cancel_at_period_end: bool | None
    discount: Any
    discounts: list[str] | None
    expires_at: int
    metadata: dict[str, str] | None
    subscription_items: list[Any] | None
    trial_end: int | None
    trial_from_plan: bool | None

class SubscriptionPresentmentDetails(TypedDict, total=False):
    presentment_currency: str

class SubscriptionStatusDetailsPausedSubscription(TypedDict, total=False):
    type: Literal['final_payment_failure', 'first_payment_failure', 'pause_requested', 'system', 'trial_end_without_payment_method']

class SubscriptionStatusDetailsPaused(TypedDict, total=False):
    subscription: SubscriptionStatusDetailsPausedSubscription
    transitioned_at: int
    type: Literal['subscription']

class SubscriptionStatusDetails(TypedDict, total=False):
    paused: SubscriptionStatusDetailsPaused

class SubscriptionTransferData(TypedDict, total=False):
    amount_percent: float | None
    destination: str

class SubscriptionTrialSettingsEndBehavior(TypedDict, total=False):
    billing_cycle_anchor: Literal['now', 'unchanged'] | None
    missing_payment_method: Literal['cancel', 'create_invoice', 'pause']

class SubscriptionTrialSettings(TypedDict, total=False):
    end_behavior: SubscriptionTrialSettingsEndBehavior

class Subscription(Resource):
    KEY: ClassVar[str] = 'subscription'
    object: Literal['subscription']
    application: str | None
    application_fee_percent: float | None
    automatic_tax: SubscriptionAutomaticTax
    billing_cycle_anchor: int
    billing_cycle_anchor_config: SubscriptionBillingCycleAnchorConfig | None
    billing_mode: SubscriptionBillingMode
    billing_schedules: list[SubscriptionBillingSchedules] | None
    billing_thresholds: SubscriptionBillingThresholds | None
    cancel_at: int | None
    cancel_at_period_end: bool
    canceled_at: int | None
    cancellation_details: SubscriptionCancellationDetails | None
    collection_method: Literal['charge_automatically', 'send_invoice']
    created: int
    currency: str
    customer: str
    customer_account: str | None
    days_until_due: int | None
    default_payment_method: str | None
    default_source: str | None
    default_tax_rates: list[Any] | None
    description: str | None
    discount: Any
    discounts: list[str]
    ended_at: int | None
    invoice_settings: PaymentLinkSubscriptionDataInvoiceSettings
    latest_invoice: str | None
    livemode: bool
    managed_payments: BillingPortalConfigurationFeaturesInvoiceHistory | None
    metadata: dict[str, str]
    next_pending_invoice_item_invoice: int | None
    on_behalf_of: str | None
    pause_collection: SubscriptionPauseCollection | None
    payment_settings: SubscriptionPaymentSettings | None
    pending_invoice_item_interval: BillingPortalConfigurationFeaturesSubscriptionPauseDurationIntervalOptions | None
    pending_setup_intent: str | None
    pending_update: SubscriptionPendingUpdate | None
    plan: Any
    presentment_details: SubscriptionPresentmentDetails | None
    quantity: int | None
    schedule: str | None
    start_date: int
    status: Literal['active', 'canceled', 'incomplete', 'incomplete_expired', 'past_due', 'paused', 'trialing', 'unpaid']
    status_details: SubscriptionStatusDetails | None
    test_clock: str | None
    transfer_data: SubscriptionTransferData | None
    trial_end: int | None
    trial_settings: SubscriptionTrialSettings | None
    trial_start: int | None

class SubscriptionItemBillingThresholds(TypedDict, total=False):
    usage_gte: int | None

class SubscriptionItemCurrentTrial(TypedDict, total=False):
    end_date: int
    start_date: int
    trial_offer: str

class SubscriptionItem(Resource):
    KEY: ClassVar[str] = 'subscription_item'
    object: Literal['subscription_item']
    billed_until: int | None
    billing_thresholds: SubscriptionItemBillingThresholds | None
    created: int
    current_period_end: int
    current_period_start: int
    current_trial: SubscriptionItemCurrentTrial | None
    discounts: list[str]
    metadata: dict[str, str]
    plan: Any
    price: Any
    quantity: int | None
    subscription: str
    tax_rates: list[Any] | None

class SubscriptionScheduleCurrentPhase(TypedDict, total=False):
    end_date: int
    start_date: int

class SubscriptionScheduleDefaultSettingsInvoiceSettings(TypedDict, total=False):
    account_tax_ids: list[str] | None
    custom_fields: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields] | None
    days_until_due: int | None
    description: str | None
    footer: str | None
    issuer: CheckoutSessionAutomaticTaxLiability

class SubscriptionScheduleDefaultSettings(TypedDict, total=False):
    application_fee_percent: float | None
    automatic_tax: SubscriptionAutomaticTax | None
    billing_cycle_anchor: Literal['automatic', 'phase_start']
    billing_thresholds: SubscriptionBillingThresholds | None
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    default_payment_method: str | None
    description: str | None
    invoice_settings: SubscriptionScheduleDefaultSettingsInvoiceSettings
    on_behalf_of: str | None
    transfer_data: SubscriptionTransferData | None

class SubscriptionSchedulePauseSchedulesPauseSettingsBillForOutstandingUsageThrough(TypedDict, total=False):
    type: Literal['none', 'pause_at']

class SubscriptionSchedulePauseSchedulesPauseSettingsBillForUnusedTimeFrom(TypedDict, total=False):
    type: Literal['item_current_period_start', 'none', 'pause_at']

class SubscriptionSchedulePauseSchedulesPauseSettingsBillFor(TypedDict, total=False):
    outstanding_usage_through: SubscriptionSchedulePauseSchedulesPauseSettingsBillForOutstandingUsageThrough
    unused_time_from: SubscriptionSchedulePauseSchedulesPauseSettingsBillForUnusedTimeFrom

class SubscriptionSchedulePauseSchedulesPauseSettings(TypedDict, total=False):
    bill_for: SubscriptionSchedulePauseSchedulesPauseSettingsBillFor
    invoicing_behavior: Literal['invoice', 'pending_invoice_item']
    type: Literal['subscription']

class SubscriptionSchedulePauseSchedulesPauseStatusError(TypedDict, total=False):
    code: str | None
    message: str

class SubscriptionSchedulePauseSchedulesPauseStatus(TypedDict, total=False):
    error: SubscriptionSchedulePauseSchedulesPauseStatusError | None
    type: Literal['error', 'scheduled', 'succeeded']

class SubscriptionSchedulePauseSchedulesPause(TypedDict, total=False):
    pause_at: int
    settings: SubscriptionSchedulePauseSchedulesPauseSettings | None
    status: SubscriptionSchedulePauseSchedulesPauseStatus

class SubscriptionSchedulePauseSchedulesResumeSettings(TypedDict, total=False):
    billing_cycle_anchor: Literal['resume_at', 'unchanged']
    payment_behavior: Literal['resume_on_payment_attempt', 'resume_on_payment_success']
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']

class SubscriptionSchedulePauseSchedulesResumeStatus(TypedDict, total=False):
    error: SubscriptionSchedulePauseSchedulesPauseStatusError | None
    type: Literal['error', 'pending', 'requires_action', 'scheduled', 'succeeded']

class SubscriptionSchedulePauseSchedulesResume(TypedDict, total=False):
    resume_at: int
    settings: SubscriptionSchedulePauseSchedulesResumeSettings
    status: SubscriptionSchedulePauseSchedulesResumeStatus

class SubscriptionSchedulePauseSchedules(TypedDict, total=False):
    key: str
    pause: SubscriptionSchedulePauseSchedulesPause
    resume: SubscriptionSchedulePauseSchedulesResume | None

class SubscriptionSchedulePhasesAddInvoiceItemsDiscounts(TypedDict, total=False):
    coupon: str | None
    discount: str | None
    promotion_code: str | None

class SubscriptionSchedulePhasesAddInvoiceItemsPeriodEnd(TypedDict, total=False):
    timestamp: int | None
    type: Literal['min_item_period_end', 'phase_end', 'timestamp']

class SubscriptionSchedulePhasesAddInvoiceItemsPeriodStart(TypedDict, total=False):
    timestamp: int | None
    type: Literal['max_item_period_start', 'phase_start', 'timestamp']

class SubscriptionSchedulePhasesAddInvoiceItemsPeriod(TypedDict, total=False):
    end: SubscriptionSchedulePhasesAddInvoiceItemsPeriodEnd
    start: SubscriptionSchedulePhasesAddInvoiceItemsPeriodStart

class SubscriptionSchedulePhasesAddInvoiceItems(TypedDict, total=False):
    discountable: bool | None
    discounts: list[SubscriptionSchedulePhasesAddInvoiceItemsDiscounts]
    metadata: dict[str, str] | None
    period: SubscriptionSchedulePhasesAddInvoiceItemsPeriod
    price: str
    quantity: int | None
    tax_rates: list[Any] | None

class SubscriptionSchedulePhasesInvoiceSettings(TypedDict, total=False):
    account_tax_ids: list[str] | None
    custom_fields: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields] | None
    days_until_due: int | None
    description: str | None
    footer: str | None
    issuer: CheckoutSessionAutomaticTaxLiability | None

class SubscriptionSchedulePhasesItems(TypedDict, total=False):
    billing_thresholds: SubscriptionItemBillingThresholds | None
    discounts: list[SubscriptionSchedulePhasesAddInvoiceItemsDiscounts]
    metadata: dict[str, str] | None
    plan: str
    price: str
    quantity: int | None
    tax_rates: list[Any] | None

class SubscriptionSchedulePhases(TypedDict, total=False):
    add_invoice_items: list[SubscriptionSchedulePhasesAddInvoiceItems]
    application_fee_percent: float | None
    automatic_tax: SubscriptionAutomaticTax | None
    billing_cycle_anchor: Literal['automatic', 'phase_start'] | None
    billing_thresholds: SubscriptionBillingThresholds | None
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    currency: str
    default_payment_method: str | None
    default_tax_rates: list[Any] | None
    description: str | None
    discounts: list[SubscriptionSchedulePhasesAddInvoiceItemsDiscounts]
    end_date: int
    invoice_settings: SubscriptionSchedulePhasesInvoiceSettings | None
    items: list[SubscriptionSchedulePhasesItems]
    metadata: dict[str, str] | None
    on_behalf_of: str | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']
    start_date: int
    transfer_data: SubscriptionTransferData | None
    trial: bool | None
    trial_end: int | None

class SubscriptionSchedule(Resource):
    KEY: ClassVar[str] = 'subscription_schedule'
    object: Literal['subscription_schedule']
    application: str | None
    billing_mode: SubscriptionBillingMode
    canceled_at: int | None
    completed_at: int | None
    created: int
    current_phase: SubscriptionScheduleCurrentPhase | None
    customer: str
    customer_account: str | None
    default_settings: SubscriptionScheduleDefaultSettings
    end_behavior: Literal['cancel', 'none', 'release', 'renew']
    livemode: bool
    metadata: dict[str, str] | None
    pause_schedules: list[SubscriptionSchedulePauseSchedules]
    phases: list[SubscriptionSchedulePhases]
    released_at: int | None
    released_subscription: str | None
    status: Literal['active', 'canceled', 'completed', 'not_started', 'released']
    subscription: str | None
    test_clock: str | None

class TaxAssociationTaxTransactionAttemptsCommitted(TypedDict, total=False):
    transaction: str

class TaxAssociationTaxTransactionAttemptsErrored(TypedDict, total=False):
    reason: Literal['another_payment_associated_with_calculation', 'calculation_expired', 'currency_mismatch', 'original_transaction_voided', 'unique_reference_violation']

class TaxAssociationTaxTransactionAttempts(TypedDict, total=False):
    committed: TaxAssociationTaxTransactionAttemptsCommitted | None
    errored: TaxAssociationTaxTransactionAttemptsErrored | None
    source: str
    status: str

class TaxAssociation(Resource):
    KEY: ClassVar[str] = 'tax.association'
    object: Literal['tax.association']
    calculation: str
    payment_intent: str
    tax_transaction_attempts: list[TaxAssociationTaxTransactionAttempts] | None

class TaxCalculationCustomerDetailsAddress(TypedDict, total=False):
    city: str | None
    country: str
    line1: str | None
    line2: str | None
    postal_code: str | None
    state: str | None

class TaxCalculationCustomerDetailsTaxIds(TypedDict, total=False):
    type: Literal['ad_nrt', 'ae_trn', 'al_tin', 'am_tin', 'ao_tin', 'ar_cuit', 'au_abn', 'au_acn', 'au_arn', 'au_wpn', 'aw_tin', 'az_tin', 'ba_tin', 'bb_tin', 'bd_bin', 'bf_ifu', 'bg_uic', 'bh_vat', 'bj_ifu', 'bo_tin', 'br_cnpj', 'br_cpf', 'bs_tin', 'bw_vat', 'by_tin', 'ca_bn', 'ca_gst_hst', 'ca_pst_bc', 'ca_pst_mb', 'ca_pst_sk', 'ca_qst', 'cd_nif', 'ch_uid', 'ch_vat', 'ci_vat', 'cl_tin', 'cm_niu', 'cn_tin', 'co_nit', 'cr_tin', 'cv_nif', 'cz_dic', 'de_stn', 'do_rcn', 'ec_ruc', 'eg_tin', 'es_cif', 'et_tin', 'eu_oss_vat', 'eu_vat', 'fo_vat', 'fr_siren', 'fr_siret', 'fr_spi', 'gb_vat', 'ge_vat', 'gh_tin', 'gi_tin', 'gn_nif', 'hk_br', 'hr_oib', 'hu_tin', 'ic_nif', 'id_npwp', 'il_vat', 'in_gst', 'is_kt', 'is_vat', 'it_cf', 'jp_cn', 'jp_rn', 'jp_trn', 'ke_pin', 'kg_tin', 'kh_tin', 'kr_brn', 'kz_bin', 'la_tin', 'li_uid', 'li_vat', 'lk_vat', 'ma_vat', 'md_cf', 'md_vat', 'me_pib', 'mk_vat', 'mr_nif', 'mu_vat', 'mx_rfc', 'my_frp', 'my_itn', 'my_sst', 'mz_nuit', 'ng_tin', 'no_vat', 'no_voec', 'np_pan', 'nz_bn', 'nz_gst', 'om_vat', 'pe_ruc', 'ph_tin', 'pl_nip', 'pt_nif', 'py_ruc', 'ro_tin', 'rs_pib', 'ru_inn', 'ru_kpp', 'sa_vat', 'sg_gst', 'sg_uen', 'si_tin', 'sm_coe', 'sn_ninea', 'sr_fin', 'sv_nit', 'th_vat', 'tj_tin', 'tr_tin', 'tt_bir', 'tt_vat', 'tw_vat', 'tz_vat', 'ua_vat', 'ug_tin', 'unknown', 'us_ein', 'uy_ruc', 'uz_tin', 'uz_vat', 've_rif', 'vn_tin', 'za_vat', 'zm_tin', 'zw_tin']
    value: str

class TaxCalculationCustomerDetails(TypedDict, total=False):
    address: TaxCalculationCustomerDetailsAddress | None
    address_source: Literal['billing', 'shipping'] | None
    ip_address: str | None
    tax_ids: list[TaxCalculationCustomerDetailsTaxIds]
    taxability_override: Literal['customer_exempt', 'none', 'reverse_charge']

class TaxCalculationShipFromDetails(TypedDict, total=False):
    address: TaxCalculationCustomerDetailsAddress

class TaxCalculationShippingCostTaxBreakdownJurisdiction(TypedDict, total=False):
    country: str
    display_name: str
    level: Literal['city', 'country', 'county', 'district', 'state']
    state: str | None

class TaxCalculationShippingCostTaxBreakdownTaxRateDetails(TypedDict, total=False):
    display_name: str
    percentage_decimal: str
    tax_type: Literal['admissions_tax', 'amusement_tax', 'attendance_tax', 'communications_tax', 'digital_excise_tax', 'entertainment_tax', 'get_fund', 'gross_receipts_tax', 'gst', 'hospitality_tax', 'hst', 'igst', 'jct', 'lease_tax', 'luxury_tax', 'mass_transit_parking_tax', 'nhil', 'parking_tax', 'pst', 'qst', 'recycling_fee', 'resort_tax', 'retail_delivery_fee', 'rst', 'sales_tax', 'service_tax', 'tourism_tax', 'utility_users_tax', 'vat']

class TaxCalculationShippingCostTaxBreakdown(TypedDict, total=False):
    amount: int
    jurisdiction: TaxCalculationShippingCostTaxBreakdownJurisdiction
    sourcing: Literal['destination', 'origin', 'performance']
    tax_rate_details: TaxCalculationShippingCostTaxBreakdownTaxRateDetails | None
    taxability_reason: Literal['customer_exempt', 'not_collecting', 'not_subject_to_tax', 'not_supported', 'portion_product_exempt', 'portion_reduced_rated', 'portion_standard_rated', 'product_exempt', 'product_exempt_holiday', 'proportionally_rated', 'reduced_rated', 'reverse_charge', 'standard_rated', 'taxable_basis_reduced', 'zero_rated']
    taxable_amount: int

class TaxCalculationShippingCost(TypedDict, total=False):
    amount: int
    amount_tax: int
    shipping_rate: str | None
    tax_behavior: Literal['exclusive', 'inclusive']
    tax_breakdown: list[TaxCalculationShippingCostTaxBreakdown] | None
    tax_code: str

class TaxCalculationTaxBreakdownTaxRateDetails(TypedDict, total=False):
    country: str | None
    flat_amount: AccountBusinessProfileMonthlyEstimatedRevenue | None
    percentage_decimal: str
    rate_type: Literal['flat_amount', 'percentage'] | None
    state: str | None
    tax_type: Literal['admissions_tax', 'amusement_tax', 'attendance_tax', 'communications_tax', 'digital_excise_tax', 'entertainment_tax', 'get_fund', 'gross_receipts_tax', 'gst', 'hospitality_tax', 'hst', 'igst', 'jct', 'lease_tax', 'luxury_tax', 'mass_transit_parking_tax', 'nhil', 'parking_tax', 'pst', 'qst', 'recycling_fee', 'resort_tax', 'retail_delivery_fee', 'rst', 'sales_tax', 'service_tax', 'tourism_tax', 'utility_users_tax', 'vat'] | None

class TaxCalculationTaxBreakdown(TypedDict, total=False):
    amount: int
    inclusive: bool
    tax_rate_details: TaxCalculationTaxBreakdownTaxRateDetails
    taxability_reason: Literal['customer_exempt', 'not_collecting', 'not_subject_to_tax', 'not_supported', 'portion_product_exempt', 'portion_reduced_rated', 'portion_standard_rated', 'product_exempt', 'product_exempt_holiday', 'proportionally_rated', 'reduced_rated', 'reverse_charge', 'standard_rated', 'taxable_basis_reduced', 'zero_rated']
    taxable_amount: int

class TaxCalculation(Resource):
    KEY: ClassVar[str] = 'tax.calculation'
    object: Literal['tax.calculation']
    amount_total: int
    currency: str
    customer: str | None
    customer_details: TaxCalculationCustomerDetails
    expires_at: int | None
    line_items: ListObject | None
    livemode: bool
    ship_from_details: TaxCalculationShipFromDetails | None
    shipping_cost: TaxCalculationShippingCost | None
    tax_amount_exclusive: int
    tax_amount_inclusive: int
    tax_breakdown: list[TaxCalculationTaxBreakdown]
    tax_date: int

class TaxCalculationLineItem(Resource):
    KEY: ClassVar[str] = 'tax.calculation_line_item'
    object: Literal['tax.calculation_line_item']
    amount: int
    amount_tax: int
    livemode: bool
    metadata: dict[str, str] | None
    performance_location: str | None
    product: str | None
    quantity: int
    reference: str
    tax_behavior: Literal['exclusive', 'inclusive']
    tax_breakdown: list[TaxCalculationShippingCostTaxBreakdown] | None
    tax_code: str

class TaxLocation(Resource):
    KEY: ClassVar[str] = 'tax.location'
    object: Literal['tax.location']
    address: AccountBusinessProfileSupportAddress
    description: str | None
    livemode: bool
    type: Literal['performance']

class TaxRegistrationCountryOptionsAeStandard(TypedDict, total=False):
    place_of_supply_scheme: Literal['inbound_goods', 'standard']

class TaxRegistrationCountryOptionsAe(TypedDict, total=False):
    standard: TaxRegistrationCountryOptionsAeStandard | None
    type: Literal['standard']

class TaxRegistrationCountryOptionsAl(TypedDict, total=False):
    type: Literal['standard']

class TaxRegistrationCountryOptionsAm(TypedDict, total=False):
    type: Literal['simplified']

class TaxRegistrationCountryOptionsAtStandard(TypedDict, total=False):
    place_of_supply_scheme: Literal['inbound_goods', 'small_seller', 'standard']

class TaxRegistrationCountryOptionsAt(TypedDict, total=False):
    standard: TaxRegistrationCountryOptionsAtStandard | None
    type: Literal['ioss', 'oss_non_union', 'oss_union', 'standard']

class TaxRegistrationCountryOptionsCaProvinceStandard(TypedDict, total=False):
    province: str

class TaxRegistrationCountryOptionsCa(TypedDict, total=False):
    province_standard: TaxRegistrationCountryOptionsCaProvinceStandard | None
    type: Literal['province_standard', 'simplified', 'standard']

class TaxRegistrationCountryOptionsUsAdmissionsTax(TypedDict, total=False):
    jurisdiction: str

class TaxRegistrationCountryOptionsUsStateSalesTaxElections(TypedDict, total=False):
    jurisdiction: str | None
    type: Literal['local_use_tax', 'simplified_sellers_use_tax', 'single_local_use_tax']

class TaxRegistrationCountryOptionsUsStateSalesTax(TypedDict, total=False):
    elections: list[TaxRegistrationCountryOptionsUsStateSalesTaxElections] | None

class TaxRegistrationCountryOptionsUs(TypedDict, total=False):
    admissions_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    attendance_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    entertainment_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    gross_receipts_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    hospitality_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    local_amusement_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    local_lease_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    luxury_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    mass_transit_parking_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    parking_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    resort_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    state: str
    state_sales_tax: TaxRegistrationCountryOptionsUsStateSalesTax | None
    tourism_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None
    type: Literal['admissions_tax', 'attendance_tax', 'digital_excise_tax', 'entertainment_tax', 'gross_receipts_tax', 'hospitality_tax', 'local_amusement_tax', 'local_lease_tax', 'luxury_tax', 'mass_transit_parking_tax', 'parking_tax', 'resort_tax', 'state_communications_tax', 'state_retail_delivery_fee', 'state_sales_tax', 'tourism_tax', 'utility_users_tax']
    utility_users_tax: TaxRegistrationCountryOptionsUsAdmissionsTax | None

TaxRegistrationCountryOptions = TypedDict('TaxRegistrationCountryOptions', {'ae': 'TaxRegistrationCountryOptionsAe | None', 'al': 'TaxRegistrationCountryOptionsAl | None', 'am': 'TaxRegistrationCountryOptionsAm | None', 'ao': 'TaxRegistrationCountryOptionsAl | None', 'at': 'TaxRegistrationCountryOptionsAt | None', 'au': 'TaxRegistrationCountryOptionsAe | None', 'aw': 'TaxRegistrationCountryOptionsAl | None', 'az': 'TaxRegistrationCountryOptionsAm | None', 'ba': 'TaxRegistrationCountryOptionsAl | None', 'bb': 'TaxRegistrationCountryOptionsAl | None', 'bd': 'TaxRegistrationCountryOptionsAl | None', 'be': 'TaxRegistrationCountryOptionsAt | None', 'bf': 'TaxRegistrationCountryOptionsAl | None', 'bg': 'TaxRegistrationCountryOptionsAt | None', 'bh': 'TaxRegistrationCountryOptionsAl | None', 'bj': 'TaxRegistrationCountryOptionsAm | None', 'bs': 'TaxRegistrationCountryOptionsAl | None', 'bw': 'TaxRegistrationCountryOptionsAm | None', 'by': 'TaxRegistrationCountryOptionsAm | None', 'ca': 'TaxRegistrationCountryOptionsCa | None', 'cd': 'TaxRegistrationCountryOptionsAl | None', 'ch': 'TaxRegistrationCountryOptionsAe | None', 'ci': 'TaxRegistrationCountryOptionsAm | None', 'cl': 'TaxRegistrationCountryOptionsAm | None', 'cm': 'TaxRegistrationCountryOptionsAm | None', 'co': 'TaxRegistrationCountryOptionsAm | None', 'cr': 'TaxRegistrationCountryOptionsAm | None', 'cv': 'TaxRegistrationCountryOptionsAm | None', 'cy': 'TaxRegistrationCountryOptionsAt | None', 'cz': 'TaxRegistrationCountryOptionsAt | None', 'de': 'TaxRegistrationCountryOptionsAt | None', 'dk': 'TaxRegistrationCountryOptionsAt | None', 'ec': 'TaxRegistrationCountryOptionsAm | None', 'ee': 'TaxRegistrationCountryOptionsAt | None', 'eg': 'TaxRegistrationCountryOptionsAm | None', 'es': 'TaxRegistrationCountryOptionsAt | None', 'et': 'TaxRegistrationCountryOptionsAl | None', 'fi': 'TaxRegistrationCountryOptionsAt | None', 'fr': 'TaxRegistrationCountryOptionsAt | None', 'gb': 'TaxRegistrationCountryOptionsAe | None', 'ge': 'TaxRegistrationCountryOptionsAm | None', 'gh': 'TaxRegistrationCountryOptionsAm | None', 'gn': 'TaxRegistrationCountryOptionsAl | None', 'gr': 'TaxRegistrationCountryOptionsAt | None', 'hr': 'TaxRegistrationCountryOptionsAt | None', 'hu': 'TaxRegistrationCountryOptionsAt | None', 'id': 'TaxRegistrationCountryOptionsAm | None', 'ie': 'TaxRegistrationCountryOptionsAt | None', 'in': 'TaxRegistrationCountryOptionsAm | None', 'is': 'TaxRegistrationCountryOptionsAl | None', 'it': 'TaxRegistrationCountryOptionsAt | None', 'jp': 'TaxRegistrationCountryOptionsAe | None', 'ke': 'TaxRegistrationCountryOptionsAm | None', 'kg': 'TaxRegistrationCountryOptionsAm | None', 'kh': 'TaxRegistrationCountryOptionsAm | None', 'kr': 'TaxRegistrationCountryOptionsAm | None', 'kz': 'TaxRegistrationCountryOptionsAm | None', 'la': 'TaxRegistrationCountryOptionsAm | None', 'lk': 'TaxRegistrationCountryOptionsAm | None', 'lt': 'TaxRegistrationCountryOptionsAt | None', 'lu': 'TaxRegistrationCountryOptionsAt | None', 'lv': 'TaxRegistrationCountryOptionsAt | None', 'ma': 'TaxRegistrationCountryOptionsAm | None', 'md': 'TaxRegistrationCountryOptionsAm | None', 'me': 'TaxRegistrationCountryOptionsAl | None', 'mk': 'TaxRegistrationCountryOptionsAl | None', 'mr': 'TaxRegistrationCountryOptionsAl | None', 'mt': 'TaxRegistrationCountryOptionsAt | None', 'mu': 'TaxRegistrationCountryOptionsAm | None', 'mx': 'TaxRegistrationCountryOptionsAm | None', 'my': 'TaxRegistrationCountryOptionsAm | None', 'ng': 'TaxRegistrationCountryOptionsAm | None', 'nl': 'TaxRegistrationCountryOptionsAt | None', 'no': 'TaxRegistrationCountryOptionsAe | None', 'np': 'TaxRegistrationCountryOptionsAm | None', 'nz': 'TaxRegistrationCountryOptionsAe | None', 'om': 'TaxRegistrationCountryOptionsAl | None', 'pe': 'TaxRegistrationCountryOptionsAm | None', 'ph': 'TaxRegistrationCountryOptionsAm | None', 'pl': 'TaxRegistrationCountryOptionsAt | None', 'pt': 'TaxRegistrationCountryOptionsAt | None', 'ro': 'TaxRegistrationCountryOptionsAt | None', 'rs': 'TaxRegistrationCountryOptionsAl | None', 'ru': 'TaxRegistrationCountryOptionsAm | None', 'sa': 'TaxRegistrationCountryOptionsAm | None', 'se': 'TaxRegistrationCountryOptionsAt | None', 'sg': 'TaxRegistrationCountryOptionsAe | None', 'si': 'TaxRegistrationCountryOptionsAt | None', 'sk': 'TaxRegistrationCountryOptionsAt | None', 'sn': 'TaxRegistrationCountryOptionsAm | None', 'sr': 'TaxRegistrationCountryOptionsAl | None', 'th': 'TaxRegistrationCountryOptionsAm | None', 'tj': 'TaxRegistrationCountryOptionsAm | None', 'tr': 'TaxRegistrationCountryOptionsAm | None', 'tw': 'TaxRegistrationCountryOptionsAm | None', 'tz': 'TaxRegistrationCountryOptionsAm | None', 'ua': 'TaxRegistrationCountryOptionsAm | None', 'ug': 'TaxRegistrationCountryOptionsAm | None', 'us': 'TaxRegistrationCountryOptionsUs | None', 'uy': 'TaxRegistrationCountryOptionsAl | None', 'uz': 'TaxRegistrationCountryOptionsAm | None', 'vn': 'TaxRegistrationCountryOptionsAm | None', 'za': 'TaxRegistrationCountryOptionsAl | None', 'zm': 'TaxRegistrationCountryOptionsAm | None', 'zw': 'TaxRegistrationCountryOptionsAl | None'}, total=False)

class TaxRegistration(Resource):
    KEY: ClassVar[str] = 'tax.registration'
    object: Literal['tax.registration']
    active_from: int
    country: str
    country_options: TaxRegistrationCountryOptions
    created: int
    expires_at: int | None
    livemode: bool
    status: Literal['active', 'expired', 'scheduled']

class TaxSettingsDefaults(TypedDict, total=False):
    provider: Literal['anrok', 'avalara', 'sphere', 'stripe']
    tax_behavior: Literal['exclusive', 'inclusive', 'inferred_by_currency'] | None
    tax_code: str | None

class TaxSettingsStatusDetailsPending(TypedDict, total=False):
    missing_fields: list[str] | None

class TaxSettingsStatusDetails(TypedDict, total=False):
    active: AccountSettingsPaypayPaymentsSiteAccessible | None
    pending: TaxSettingsStatusDetailsPending | None

class TaxSettings(Resource):
    KEY: ClassVar[str] = 'tax.settings'
    object: Literal['tax.settings']
    defaults: TaxSettingsDefaults
    head_office: IssuingCardholderBilling | None
    livemode: bool
    status: Literal['active', 'pending']
    status_details: TaxSettingsStatusDetails

class TaxTransactionReversal(TypedDict, total=False):
    original_transaction: str | None

class TaxTransaction(Resource):
    KEY: ClassVar[str] = 'tax.transaction'
    object: Literal['tax.transaction']
    created: int
    currency: str
    customer: str | None
    customer_details: TaxCalculationCustomerDetails
    line_items: ListObject | None
    livemode: bool
    metadata: dict[str, str] | None
    posted_at: int
    reference: str
    reversal: TaxTransactionReversal | None
    ship_from_details: TaxCalculationShipFromDetails | None
    shipping_cost: TaxCalculationShippingCost | None
    tax_date: int
    type: Literal['reversal', 'transaction']

class TaxTransactionLineItemReversal(TypedDict, total=False):
    original_line_item: str

class TaxTransactionLineItem(Resource):
    KEY: ClassVar[str] = 'tax.transaction_line_item'
    object: Literal['tax.transaction_line_item']
    amount: int
    amount_tax: int
    livemode: bool
    metadata: dict[str, str] | None
    product: str | None
    quantity: int
    reference: str
    reversal: TaxTransactionLineItemReversal | None
    tax_behavior: Literal['exclusive', 'inclusive']
    tax_code: str
    type: Literal['reversal', 'transaction']

class TaxCodeRequirements(TypedDict, total=False):
    performance_location: Literal['optional', 'required']

class TaxCode(Resource):
    KEY: ClassVar[str] = 'tax_code'
    object: Literal['tax_code']
    description: str
    name: str
    requirements: TaxCodeRequirements | None

class TaxDeductedAtSource(Resource):
    KEY: ClassVar[str] = 'tax_deducted_at_source'
    object: Literal['tax_deducted_at_source']
    period_end: int
    period_start: int
    tax_deduction_account_number: str

class TaxIdOwner(TypedDict, total=False):
    account: str | None
    application: str | None
    customer: str | None
    customer_account: str | None
    type: Literal['account', 'application', 'customer', 'self']

class TaxIdVerification(TypedDict, total=False):
    status: Literal['pending', 'unavailable', 'unverified', 'verified']
    verified_address: str | None
    verified_name: str | None

class TaxId(Resource):
    KEY: ClassVar[str] = 'tax_id'
    object: Literal['tax_id']
    country: str | None
    created: int
    customer: str | None
    customer_account: str | None
    livemode: bool
    owner: TaxIdOwner | None
    type: Literal['ad_nrt', 'ae_trn', 'al_tin', 'am_tin', 'ao_tin', 'ar_cuit', 'au_abn', 'au_acn', 'au_arn', 'au_wpn', 'aw_tin', 'az_tin', 'ba_tin', 'bb_tin', 'bd_bin', 'bf_ifu', 'bg_uic', 'bh_vat', 'bj_ifu', 'bo_tin', 'br_cnpj', 'br_cpf', 'bs_tin', 'bw_vat', 'by_tin', 'ca_bn', 'ca_gst_hst', 'ca_pst_bc', 'ca_pst_mb', 'ca_pst_sk', 'ca_qst', 'cd_nif', 'ch_uid', 'ch_vat', 'ci_vat', 'cl_tin', 'cm_niu', 'cn_tin', 'co_nit', 'cr_tin', 'cv_nif', 'cz_dic', 'de_stn', 'do_rcn', 'ec_ruc', 'eg_tin', 'es_cif', 'et_tin', 'eu_oss_vat', 'eu_vat', 'fo_vat', 'fr_siren', 'fr_siret', 'fr_spi', 'gb_vat', 'ge_vat', 'gh_tin', 'gi_tin', 'gn_nif', 'hk_br', 'hr_oib', 'hu_tin', 'ic_nif', 'id_npwp', 'il_vat', 'in_gst', 'is_kt', 'is_vat', 'it_cf', 'jp_cn', 'jp_rn', 'jp_trn', 'ke_pin', 'kg_tin', 'kh_tin', 'kr_brn', 'kz_bin', 'la_tin', 'li_uid', 'li_vat', 'lk_vat', 'ma_vat', 'md_cf', 'md_vat', 'me_pib', 'mk_vat', 'mr_nif', 'mu_vat', 'mx_rfc', 'my_frp', 'my_itn', 'my_sst', 'mz_nuit', 'ng_tin', 'no_vat', 'no_voec', 'np_pan', 'nz_bn', 'nz_gst', 'om_vat', 'pe_ruc', 'ph_tin', 'pl_nip', 'pt_nif', 'py_ruc', 'ro_tin', 'rs_pib', 'ru_inn', 'ru_kpp', 'sa_vat', 'sg_gst', 'sg_uen', 'si_tin', 'sm_coe', 'sn_ninea', 'sr_fin', 'sv_nit', 'th_vat', 'tj_tin', 'tr_tin', 'tt_bir', 'tt_vat', 'tw_vat', 'tz_vat', 'ua_vat', 'ug_tin', 'unknown', 'us_ein', 'uy_ruc', 'uz_tin', 'uz_vat', 've_rif', 'vn_tin', 'za_vat', 'zm_tin', 'zw_tin']
    value: str
    verification: TaxIdVerification | None

class TaxRate(Resource):
    KEY: ClassVar[str] = 'tax_rate'
    object: Literal['tax_rate']
    active: bool
    country: str | None
    created: int
    description: str | None
    display_name: str
    effective_percentage: float | None
    flat_amount: AccountBusinessProfileMonthlyEstimatedRevenue | None
    inclusive: bool
    jurisdiction: str | None
    jurisdiction_level: Literal['city', 'country', 'county', 'district', 'multiple', 'state'] | None
    livemode: bool
    metadata: dict[str, str] | None
    percentage: float
    rate_type: Literal['flat_amount', 'percentage'] | None
    state: str | None
    tax_type: Literal['admissions_tax', 'amusement_tax', 'attendance_tax', 'communications_tax', 'digital_excise_tax', 'entertainment_tax', 'get_fund', 'gross_receipts_tax', 'gst', 'hospitality_tax', 'hst', 'igst', 'jct', 'lease_tax', 'luxury_tax', 'mass_transit_parking_tax', 'nhil', 'parking_tax', 'pst', 'qst', 'resort_tax', 'retail_delivery_fee', 'rst', 'sales_tax', 'service_tax', 'tourism_tax', 'utility_users_tax', 'vat'] | None

class TerminalConfigurationBbposWisepad3(TypedDict, total=False):
    splashscreen: str | None

class TerminalConfigurationReaderSecurity(TypedDict, total=False):
    admin_menu_passcode: str

class TerminalConfigurationRebootWindow(TypedDict, total=False):
    end_hour: int
    start_hour: int

class TerminalConfigurationTippingAed(TypedDict, total=False):
    fixed_amounts: list[int] | None
    percentages: list[int] | None
    smart_tip_threshold: int | None

class TerminalConfigurationTipping(TypedDict, total=False):
    aed: TerminalConfigurationTippingAed | None
    aud: TerminalConfigurationTippingAed | None
    cad: TerminalConfigurationTippingAed | None
    chf: TerminalConfigurationTippingAed | None
    czk: TerminalConfigurationTippingAed | None
    dkk: TerminalConfigurationTippingAed | None
    eur: TerminalConfigurationTippingAed | None
    gbp: TerminalConfigurationTippingAed | None
    gip: TerminalConfigurationTippingAed | None
    hkd: TerminalConfigurationTippingAed | None
    huf: TerminalConfigurationTippingAed | None
    jpy: TerminalConfigurationTippingAed | None
    mxn: TerminalConfigurationTippingAed | None
    myr: TerminalConfigurationTippingAed | None
    nok: TerminalConfigurationTippingAed | None
    nzd: TerminalConfigurationTippingAed | None
    pln: TerminalConfigurationTippingAed | None
    ron: TerminalConfigurationTippingAed | None
    sek: TerminalConfigurationTippingAed | None
    sgd: TerminalConfigurationTippingAed | None
    usd: TerminalConfigurationTippingAed | None

class TerminalConfigurationWifiEnterpriseEapPeap(TypedDict, total=False):
    ca_certificate_file: str | None
    password: str
    ssid: str
    username: str

class TerminalConfigurationWifiEnterpriseEapTls(TypedDict, total=False):
    ca_certificate_file: str | None
    client_certificate_file: str
    private_key_file: str
    private_key_file_password: str | None
    ssid: str

class TerminalConfigurationWifiPersonalPsk(TypedDict, total=False):
    password: str
    ssid: str

class TerminalConfigurationWifi(TypedDict, total=False):
    enterprise_eap_peap: TerminalConfigurationWifiEnterpriseEapPeap | None
    enterprise_eap_tls: TerminalConfigurationWifiEnterpriseEapTls | None
    personal_psk: TerminalConfigurationWifiPersonalPsk | None
    type: Literal['enterprise_eap_peap', 'enterprise_eap_tls', 'personal_psk']

class TerminalConfiguration(Resource):
    KEY: ClassVar[str] = 'terminal.configuration'
    object: Literal['terminal.configuration']
    bbpos_wisepad3: TerminalConfigurationBbposWisepad3 | None
    bbpos_wisepos_e: TerminalConfigurationBbposWisepad3 | None
    cellular: BillingPortalConfigurationFeaturesInvoiceHistory | None
    is_account_default: bool | None
    livemode: bool
    name: str | None
    offline: CheckoutSessionPaymentMethodOptionsCardInstallments | None
    reader_security: TerminalConfigurationReaderSecurity | None
    reboot_window: TerminalConfigurationRebootWindow | None
    stripe_s700: TerminalConfigurationBbposWisepad3 | None
    stripe_s710: TerminalConfigurationBbposWisepad3 | None
    stripe_t600: TerminalConfigurationBbposWisepad3 | None
    tipping: TerminalConfigurationTipping | None
    verifone_m425: TerminalConfigurationBbposWisepad3 | None
    verifone_p400: TerminalConfigurationBbposWisepad3 | None
    verifone_p630: TerminalConfigurationBbposWisepad3 | None
    verifone_ux700: TerminalConfigurationBbposWisepad3 | None
    verifone_v660p: TerminalConfigurationBbposWisepad3 | None
    wifi: TerminalConfigurationWifi | None

class TerminalConnectionToken(Resource):
    KEY: ClassVar[str] = 'terminal.connection_token'
    object: Literal['terminal.connection_token']
    location: str | None
    secret: str

class TerminalLocation(Resource):
    KEY: ClassVar[str] = 'terminal.location'
    object: Literal['terminal.location']
    address: AccountBusinessProfileSupportAddress
    address_kana: AccountCompanyAddressKana | None
    address_kanji: AccountCompanyAddressKana | None
    configuration_overrides: str | None
    display_name: str
    display_name_kana: str | None
    display_name_kanji: str | None
    livemode: bool
    metadata: dict[str, str]
    phone: str | None

class TerminalOnboardingLinkLinkOptionsAppleTermsAndConditions(TypedDict, total=False):
    allow_relinking: bool | None
    merchant_display_name: str

class TerminalOnboardingLinkLinkOptions(TypedDict, total=False):
    apple_terms_and_conditions: TerminalOnboardingLinkLinkOptionsAppleTermsAndConditions | None

class TerminalOnboardingLink(Resource):
    KEY: ClassVar[str] = 'terminal.onboarding_link'
    object: Literal['terminal.onboarding_link']
    link_options: TerminalOnboardingLinkLinkOptions
    link_type: Literal['apple_terms_and_conditions']
    on_behalf_of: str | None
    redirect_url: str

class TerminalReaderActionCollectInputsInputsCustomText(TypedDict, total=False):
    description: str | None
    skip_button: str | None
    submit_button: str | None
    title: str | None

class TerminalReaderActionCollectInputsInputsEmail(TypedDict, total=False):
    value: str | None

class TerminalReaderActionCollectInputsInputsSelectionChoices(TypedDict, total=False):
    id: str | None
    style: Literal['primary', 'secondary'] | None
    text: str

class TerminalReaderActionCollectInputsInputsSelection(TypedDict, total=False):
    choices: list[TerminalReaderActionCollectInputsInputsSelectionChoices]
    id: str | None
    text: str | None

class TerminalReaderActionCollectInputsInputsToggles(TypedDict, total=False):
    default_value: Literal['disabled', 'enabled'] | None
    description: str | None
    title: str | None
    value: Literal['disabled', 'enabled'] | None

class TerminalReaderActionCollectInputsInputs(TypedDict, total=False):
    custom_text: TerminalReaderActionCollectInputsInputsCustomText | None
    email: TerminalReaderActionCollectInputsInputsEmail | None
    numeric: TerminalReaderActionCollectInputsInputsEmail | None
    phone: TerminalReaderActionCollectInputsInputsEmail | None
    required: bool | None
    selection: TerminalReaderActionCollectInputsInputsSelection | None
    signature: TerminalReaderActionCollectInputsInputsEmail | None
    skipped: bool | None
    text: TerminalReaderActionCollectInputsInputsEmail | None
    toggles: list[TerminalReaderActionCollectInputsInputsToggles] | None
    type: Literal['email', 'numeric', 'phone', 'selection', 'signature', 'text']

class TerminalReaderActionCollectInputs(TypedDict, total=False):
    inputs: list[TerminalReaderActionCollectInputsInputs]
    metadata: dict[str, str] | None

class TerminalReaderActionCollectPaymentMethodCollectConfigTipping(TypedDict, total=False):
    amount_eligible: int | None

class TerminalReaderActionCollectPaymentMethodCollectConfig(TypedDict, total=False):
    enable_customer_cancellation: bool | None
    skip_tipping: bool | None
    tipping: TerminalReaderActionCollectPaymentMethodCollectConfigTipping | None

class TerminalReaderActionCollectPaymentMethod(TypedDict, total=False):
    collect_config: TerminalReaderActionCollectPaymentMethodCollectConfig | None
    payment_intent: str
    payment_method: Any

class TerminalReaderActionConfirmPaymentIntentConfirmConfig(TypedDict, total=False):
    return_url: str | None

class TerminalReaderActionConfirmPaymentIntent(TypedDict, total=False):
    confirm_config: TerminalReaderActionConfirmPaymentIntentConfirmConfig | None
    payment_intent: str

class TerminalReaderActionPrintContentImage(TypedDict, total=False):
    created_at: int
    filename: str
    size: int
    type: str

class TerminalReaderActionPrintContent(TypedDict, total=False):
    image: TerminalReaderActionPrintContentImage | None
    type: Literal['image']

class TerminalReaderActionProcessPaymentIntentProcessConfig(TypedDict, total=False):
    enable_customer_cancellation: bool | None
    return_url: str | None
    skip_tipping: bool | None
    tipping: TerminalReaderActionCollectPaymentMethodCollectConfigTipping | None

class TerminalReaderActionProcessPaymentIntent(TypedDict, total=False):
    payment_intent: str
    process_config: TerminalReaderActionProcessPaymentIntentProcessConfig | None

class TerminalReaderActionProcessSetupIntentProcessConfig(TypedDict, total=False):
    enable_customer_cancellation: bool | None

class TerminalReaderActionProcessSetupIntent(TypedDict, total=False):
    generated_card: str | None
    process_config: TerminalReaderActionProcessSetupIntentProcessConfig | None
    setup_intent: str

class TerminalReaderActionRefundPayment(TypedDict, total=False):
    amount: int | None
    charge: str | None
    metadata: dict[str, str] | None
    payment_intent: str | None
    reason: Literal['duplicate', 'fraudulent', 'requested_by_customer'] | None
    refund: str | None
    refund_application_fee: bool | None
    refund_payment_config: TerminalReaderActionProcessSetupIntentProcessConfig | None
    reverse_transfer: bool | None

class TerminalReaderActionSetReaderDisplayCartLineItems(TypedDict, total=False):
    amount: int
    description: str
    quantity: int

class TerminalReaderActionSetReaderDisplayCart(TypedDict, total=False):
    currency: str
    line_items: list[TerminalReaderActionSetReaderDisplayCartLineItems]
    tax: int | None
    total: int

class TerminalReaderActionSetReaderDisplay(TypedDict, total=False):
    cart: TerminalReaderActionSetReaderDisplayCart | None
    type: Literal['cart']

class TerminalReaderAction(TypedDict, total=False):
    api_error: InvoiceLastFinalizationError | None
    collect_inputs: TerminalReaderActionCollectInputs | None
    collect_payment_method: TerminalReaderActionCollectPaymentMethod | None
    confirm_payment_intent: TerminalReaderActionConfirmPaymentIntent | None
    failure_code: str | None
    failure_message: str | None
    print_content: TerminalReaderActionPrintContent | None
    process_payment_intent: TerminalReaderActionProcessPaymentIntent | None
    process_setup_intent: TerminalReaderActionProcessSetupIntent | None
    refund_payment: TerminalReaderActionRefundPayment | None
    set_reader_display: TerminalReaderActionSetReaderDisplay | None
    status: Literal['failed', 'in_progress', 'succeeded']
    type: Literal['collect_inputs', 'collect_payment_method', 'confirm_payment_intent', 'print_content', 'process_payment_intent', 'process_setup_intent', 'refund_payment', 'set_reader_display']

class TerminalReader(Resource):
    KEY: ClassVar[str] = 'terminal.reader'
    object: Literal['terminal.reader']
    action: TerminalReaderAction | None
    device_sw_version: str | None
    device_type: Literal['bbpos_chipper2x', 'bbpos_wisepad3', 'bbpos_wisepos_e', 'mobile_phone_reader', 'simulated_stripe_s700', 'simulated_stripe_s710', 'simulated_stripe_t600', 'simulated_verifone_m425', 'simulated_verifone_p630', 'simulated_verifone_ux700', 'simulated_verifone_v660p', 'simulated_wisepos_e', 'stripe_m2', 'stripe_s700', 'stripe_s710', 'stripe_t600', 'verifone_P400', 'verifone_m425', 'verifone_p630', 'verifone_ux700', 'verifone_v660p']
    ip_address: str | None
    label: str
    last_seen_at: int | None
    livemode: bool
    location: str | None
    metadata: dict[str, str]
    serial_number: str
    status: Literal['offline', 'online'] | None

class TestHelpersTestClockStatusDetailsAdvancing(TypedDict, total=False):
    target_frozen_time: int

class TestHelpersTestClockStatusDetails(TypedDict, total=False):
    advancing: TestHelpersTestClockStatusDetailsAdvancing | None

class TestHelpersTestClock(Resource):
    KEY: ClassVar[str] = 'test_helpers.test_clock'
    object: Literal['test_helpers.test_clock']
    created: int
    deletes_after: int
    frozen_time: int
    livemode: bool
    name: str | None
    status: Literal['advancing', 'internal_failure', 'ready']
    status_details: TestHelpersTestClockStatusDetails

class ThreeDSecureAuthenticationAcquirerDetails(TypedDict, total=False):
    acquirer_bin: str | None
    acquirer_country: str | None
    acquirer_merchant_id: str | None
    mcc: str | None
    merchant_name: str | None
    requestor_id: str | None

class ThreeDSecureAuthenticationChannelBrowser(TypedDict, total=False):
    accept_header: str
    color_depth: int | None
    ip_address: str
    java_enabled: bool | None
    javascript_enabled: bool
    language: str
    screen_height: int | None
    screen_width: int | None
    timezone_offset: int | None
    user_agent: str

class ThreeDSecureAuthenticationChannelThreeRI(TypedDict, total=False):
    previous_authentication: str
    type: Literal['delayed_shipment', 'other_payment', 'recurring', 'split_shipment']

class ThreeDSecureAuthenticationChannel(TypedDict, total=False):
    browser: ThreeDSecureAuthenticationChannelBrowser | None
    three_r_i: ThreeDSecureAuthenticationChannelThreeRI | None
    type: Literal['browser', 'three_r_i']

class ThreeDSecureAuthenticationFlowPreferenceChallenge(TypedDict, total=False):
    type: Literal['mandated', 'preferred']

class ThreeDSecureAuthenticationFlowPreferenceDataShare(TypedDict, total=False):
    type: Literal['ds_specific', 'emv_standard']

class ThreeDSecureAuthenticationFlowPreferenceFrictionless(TypedDict, total=False):
    type: Literal['low_risk', 'none']

class ThreeDSecureAuthenticationFlowPreference(TypedDict, total=False):
    challenge: ThreeDSecureAuthenticationFlowPreferenceChallenge | None
    data_share: ThreeDSecureAuthenticationFlowPreferenceDataShare | None
    frictionless: ThreeDSecureAuthenticationFlowPreferenceFrictionless | None
    type: Literal['challenge', 'data_share', 'frictionless']

class ThreeDSecureAuthenticationFutureUsageInstallmentExpiry(TypedDict, total=False):
    date: str | None
    type: Literal['date', 'never']

class ThreeDSecureAuthenticationFutureUsageInstallment(TypedDict, total=False):
    amount: int | None
    expiry: ThreeDSecureAuthenticationFutureUsageInstallmentExpiry
    interval: Literal['day']
    interval_count: int
    number: int

class ThreeDSecureAuthenticationFutureUsageRecurring(TypedDict, total=False):
    amount: int | None
    expiry: ThreeDSecureAuthenticationFutureUsageInstallmentExpiry
    interval: Literal['day']
    interval_count: int

class ThreeDSecureAuthenticationFutureUsage(TypedDict, total=False):
    installment: ThreeDSecureAuthenticationFutureUsageInstallment | None
    recurring: ThreeDSecureAuthenticationFutureUsageRecurring | None
    type: Literal['card_on_file', 'installment', 'recurring']

class ThreeDSecureAuthenticationOutcomeDetailsNetworkDetailsCartesBancaires(TypedDict, total=False):
    avalgo: str
    cb_exemption: str | None
    cb_score: str | None

class ThreeDSecureAuthenticationOutcomeDetailsNetworkDetails(TypedDict, total=False):
    cartes_bancaires: ThreeDSecureAuthenticationOutcomeDetailsNetworkDetailsCartesBancaires | None

class ThreeDSecureAuthenticationOutcomeDetails(TypedDict, total=False):
    acs_transaction_id: str | None
    ares: str | None
    ares_trans_status: Literal['A', 'C', 'D', 'I', 'N', 'R', 'S', 'U', 'Y'] | None
    cryptogram: str | None
    ds_transaction_id: str | None
    eci: str | None
    network_details: ThreeDSecureAuthenticationOutcomeDetailsNetworkDetails | None
    protocol_version: Literal['2.1.0', '2.2.0', '2.3.1']
    requestor_challenge_indicator: Literal['01', '02', '03', '04', '05', '06'] | None
    rreq: str | None
    rreq_trans_status: Literal['A', 'C', 'D', 'I', 'N', 'R', 'S', 'U', 'Y'] | None
    three_ds_server_transaction_id: str

class ThreeDSecureAuthentication(Resource):
    KEY: ClassVar[str] = 'three_d_secure.authentication'
    object: Literal['three_d_secure.authentication']
    acquirer_details: ThreeDSecureAuthenticationAcquirerDetails | None
    amount: int | None
    challenge_url: str | None
    channel: ThreeDSecureAuthenticationChannel
    created: int
    currency: str | None
    directory_server: Literal['american_express', 'cartes_bancaires', 'discover', 'mastercard', 'visa']
    fingerprinting_url: str | None
    flow_preference: ThreeDSecureAuthenticationFlowPreference | None
    future_usage: ThreeDSecureAuthenticationFutureUsage | None
    livemode: bool
    message_category: Literal['non_payment_authentication', 'payment_authentication']
    metadata: dict[str, str] | None
    outcome: Literal['abandoned', 'attempt_acknowledged', 'authenticated', 'canceled', 'denied', 'informational', 'internal_error', 'not_supported', 'not_triggered', 'processing_error', 'rejected'] | None
    outcome_details: ThreeDSecureAuthenticationOutcomeDetails | None
    payment_method: str
    reason: Literal['cardholder_authentication', 'issuer_requested', 'liability_shift', 'processing_costs', 'regulatory_compliance'] | None
    shipping_address: AccountBusinessProfileSupportAddress | None
    status: Literal['canceled', 'error', 'failed', 'requires_challenge', 'requires_submission', 'succeeded']

class Token(Resource):
    KEY: ClassVar[str] = 'token'
    object: Literal['token']
    bank_account: Any
    card: Any
    client_ip: str | None
    created: int
    livemode: bool
    type: str
    used: bool

class TopupPaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    network: Literal['ach']

class TopupPaymentMethodOptions(TypedDict, total=False):
    us_bank_account: TopupPaymentMethodOptionsUsBankAccount | None

class Topup(Resource):
    KEY: ClassVar[str] = 'topup'
    object: Literal['topup']
    amount: int
    balance_transaction: str | None
    created: int
    currency: str
    description: str | None
    expected_availability_date: int | None
    failure_code: str | None
    failure_message: str | None
    initiated_by: Literal['stripe', 'user'] | None
    livemode: bool
    metadata: dict[str, str]
    payment_method: str | None
    payment_method_options: TopupPaymentMethodOptions | None
    source: Any
    statement_descriptor: str | None
    status: Literal['canceled', 'failed', 'pending', 'reversed', 'succeeded']
    transfer_group: str | None

class Transfer(Resource):
    KEY: ClassVar[str] = 'transfer'
    object: Literal['transfer']
    amount: int
    amount_reversed: int
    balance_transaction: str | None
    created: int
    currency: str
    description: str | None
    destination: str | None
    destination_payment: str | None
    livemode: bool
    metadata: dict[str, str]
    reversals: ListObject
    reversed: bool
    source_transaction: str | None
    source_type: str | None
    transfer_group: str | None

class TransferReversal(Resource):
    KEY: ClassVar[str] = 'transfer_reversal'
    object: Literal['transfer_reversal']
    amount: int
    balance_transaction: str | None
    created: int
    currency: str
    destination_payment_refund: str | None
    metadata: dict[str, str] | None
    source_refund: str | None
    transfer: str

class TreasuryCreditReversalStatusTransitions(TypedDict, total=False):
    posted_at: int | None

class TreasuryCreditReversal(Resource):
    KEY: ClassVar[str] = 'treasury.credit_reversal'
    object: Literal['treasury.credit_reversal']
    amount: int
    created: int
    currency: str
    financial_account: str
    hosted_regulatory_receipt_url: str | None
    livemode: bool
    metadata: dict[str, str]
    network: Literal['ach', 'stripe']
    received_credit: str
    status: Literal['canceled', 'posted', 'processing']
    status_transitions: TreasuryCreditReversalStatusTransitions
    transaction: str | None

class TreasuryDebitReversalLinkedFlows(TypedDict, total=False):
    issuing_dispute: str | None

class TreasuryDebitReversalStatusTransitions(TypedDict, total=False):
    completed_at: int | None

class TreasuryDebitReversal(Resource):
    KEY: ClassVar[str] = 'treasury.debit_reversal'
    object: Literal['treasury.debit_reversal']
    amount: int
    created: int
    currency: str
    financial_account: str | None
    hosted_regulatory_receipt_url: str | None
    linked_flows: TreasuryDebitReversalLinkedFlows | None
    livemode: bool
    metadata: dict[str, str]
    network: Literal['ach', 'card']
    received_debit: str
    status: Literal['failed', 'processing', 'succeeded']
    status_transitions: TreasuryDebitReversalStatusTransitions
    transaction: str | None

class TreasuryFinancialAccountBalance(TypedDict, total=False):
    cash: dict[str, int]
    inbound_pending: dict[str, int]
    outbound_pending: dict[str, int]

class TreasuryFinancialAccountFinancialAddressesAba(TypedDict, total=False):
    account_holder_name: str
    account_number: str | None
    account_number_last4: str
    bank_name: str
    routing_number: str

class TreasuryFinancialAccountFinancialAddresses(TypedDict, total=False):
    aba: TreasuryFinancialAccountFinancialAddressesAba | None
    supported_networks: list[Literal['ach', 'rtp', 'us_domestic_wire']] | None
    type: Literal['aba']

class TreasuryFinancialAccountPlatformRestrictions(TypedDict, total=False):
    inbound_flows: Literal['restricted', 'unrestricted'] | None
    outbound_flows: Literal['restricted', 'unrestricted'] | None

class TreasuryFinancialAccountStatusDetailsClosed(TypedDict, total=False):
    reasons: list[Literal['account_rejected', 'closed_by_platform', 'other']]

class TreasuryFinancialAccountStatusDetails(TypedDict, total=False):
    closed: TreasuryFinancialAccountStatusDetailsClosed | None

class TreasuryFinancialAccount(Resource):
    KEY: ClassVar[str] = 'treasury.financial_account'
    object: Literal['treasury.financial_account']
    active_features: list[Literal['card_issuing', 'deposit_insurance', 'financial_addresses.aba', 'financial_addresses.aba.forwarding', 'inbound_transfers.ach', 'intra_stripe_flows', 'outbound_payments.ach', 'outbound_payments.us_domestic_wire', 'outbound_transfers.ach', 'outbound_transfers.us_domestic_wire', 'remote_deposit_capture']] | None
    balance: TreasuryFinancialAccountBalance
    country: str
    created: int
    features: Any
    financial_addresses: list[TreasuryFinancialAccountFinancialAddresses]
    is_default: bool | None
    livemode: bool
    metadata: dict[str, str] | None
    nickname: str | None
    pending_features: list[Literal['card_issuing', 'deposit_insurance', 'financial_addresses.aba', 'financial_addresses.aba.forwarding', 'inbound_transfers.ach', 'intra_stripe_flows', 'outbound_payments.ach', 'outbound_payments.us_domestic_wire', 'outbound_transfers.ach', 'outbound_transfers.us_domestic_wire', 'remote_deposit_capture']] | None
    platform_restrictions: TreasuryFinancialAccountPlatformRestrictions | None
    restricted_features: list[Literal['card_issuing', 'deposit_insurance', 'financial_addresses.aba', 'financial_addresses.aba.forwarding', 'inbound_transfers.ach', 'intra_stripe_flows', 'outbound_payments.ach', 'outbound_payments.us_domestic_wire', 'outbound_transfers.ach', 'outbound_transfers.us_domestic_wire', 'remote_deposit_capture']] | None
    status: Literal['closed', 'open']
    status_details: TreasuryFinancialAccountStatusDetails
    supported_currencies: list[str]

class TreasuryFinancialAccountFeaturesCardIssuingStatusDetails(TypedDict, total=False):
    code: Literal['activating', 'capability_not_requested', 'financial_account_closed', 'rejected_other', 'rejected_unsupported_business', 'requirements_past_due', 'requirements_pending_verification', 'restricted_by_platform', 'restricted_other']
    resolution: Literal['contact_stripe', 'provide_information', 'remove_restriction'] | None
    restriction: Literal['inbound_flows', 'outbound_flows'] | None

class TreasuryFinancialAccountFeaturesCardIssuing(TypedDict, total=False):
    requested: bool
    status: Literal['active', 'pending', 'restricted']
    status_details: list[TreasuryFinancialAccountFeaturesCardIssuingStatusDetails]

class TreasuryFinancialAccountFeaturesFinancialAddresses(TypedDict, total=False):
    aba: TreasuryFinancialAccountFeaturesCardIssuing | None

class TreasuryFinancialAccountFeaturesInboundTransfers(TypedDict, total=False):
    ach: TreasuryFinancialAccountFeaturesCardIssuing | None

class TreasuryFinancialAccountFeaturesOutboundPayments(TypedDict, total=False):
    ach: TreasuryFinancialAccountFeaturesCardIssuing | None
    us_domestic_wire: TreasuryFinancialAccountFeaturesCardIssuing | None

class TreasuryFinancialAccountFeatures(Resource):
    KEY: ClassVar[str] = 'treasury.financial_account_features'
    object: Literal['treasury.financial_account_features']
    card_issuing: TreasuryFinancialAccountFeaturesCardIssuing | None
    deposit_insurance: TreasuryFinancialAccountFeaturesCardIssuing | None
    financial_addresses: TreasuryFinancialAccountFeaturesFinancialAddresses | None
    inbound_transfers: TreasuryFinancialAccountFeaturesInboundTransfers | None
    intra_stripe_flows: TreasuryFinancialAccountFeaturesCardIssuing | None
    outbound_payments: TreasuryFinancialAccountFeaturesOutboundPayments | None
    outbound_transfers: TreasuryFinancialAccountFeaturesOutboundPayments | None

class TreasuryInboundTransferFailureDetails(TypedDict, total=False):
    code: Literal['account_closed', 'account_frozen', 'bank_account_restricted', 'bank_ownership_changed', 'debit_not_authorized', 'incorrect_account_holder_address', 'incorrect_account_holder_name', 'incorrect_account_holder_tax_id', 'insufficient_funds', 'invalid_account_number', 'invalid_currency', 'no_account', 'other']

class TreasuryInboundTransferLinkedFlows(TypedDict, total=False):
    received_debit: str | None

class TreasuryInboundTransferOriginPaymentMethodDetailsBillingDetails(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress
    email: str | None
    name: str | None

class TreasuryInboundTransferOriginPaymentMethodDetailsUsBankAccount(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual'] | None
    account_type: Literal['checking', 'savings'] | None
    bank_name: str | None
    fingerprint: str | None
    last4: str | None
    mandate: str | None
    network: Literal['ach']
    routing_number: str | None

class TreasuryInboundTransferOriginPaymentMethodDetails(TypedDict, total=False):
    billing_details: TreasuryInboundTransferOriginPaymentMethodDetailsBillingDetails
    type: Literal['us_bank_account']
    us_bank_account: TreasuryInboundTransferOriginPaymentMethodDetailsUsBankAccount | None

class TreasuryInboundTransferStatusTransitions(TypedDict, total=False):
    canceled_at: int | None
    failed_at: int | None
    succeeded_at: int | None

class TreasuryInboundTransfer(Resource):
    KEY: ClassVar[str] = 'treasury.inbound_transfer'
    object: Literal['treasury.inbound_transfer']
    amount: int
    cancelable: bool
    created: int
    currency: str
    description: str | None
    failure_details: TreasuryInboundTransferFailureDetails | None
    financial_account: str
    hosted_regulatory_receipt_url: str | None
    linked_flows: TreasuryInboundTransferLinkedFlows
    livemode: bool
    metadata: dict[str, str]
    origin_payment_method: str | None
    origin_payment_method_details: TreasuryInboundTransferOriginPaymentMethodDetails | None
    returned: bool | None
    statement_descriptor: str
    status: Literal['canceled', 'failed', 'processing', 'succeeded']
    status_transitions: TreasuryInboundTransferStatusTransitions
    transaction: str | None

class TreasuryOutboundPaymentDestinationPaymentMethodDetailsFinancialAccount(TypedDict, total=False):
    id: str
    network: Literal['stripe']

class TreasuryOutboundPaymentDestinationPaymentMethodDetailsUsBankAccount(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual'] | None
    account_type: Literal['checking', 'savings'] | None
    bank_name: str | None
    fingerprint: str | None
    last4: str | None
    mandate: str | None
    network: Literal['ach', 'us_domestic_wire']
    routing_number: str | None

class TreasuryOutboundPaymentDestinationPaymentMethodDetails(TypedDict, total=False):
    billing_details: TreasuryInboundTransferOriginPaymentMethodDetailsBillingDetails
    financial_account: TreasuryOutboundPaymentDestinationPaymentMethodDetailsFinancialAccount | None
    type: Literal['financial_account', 'us_bank_account']
    us_bank_account: TreasuryOutboundPaymentDestinationPaymentMethodDetailsUsBankAccount | None

class TreasuryOutboundPaymentEndUserDetails(TypedDict, total=False):
    ip_address: str | None
    present: bool

class TreasuryOutboundPaymentReturnedDetails(TypedDict, total=False):
    code: Literal['account_closed', 'account_frozen', 'bank_account_restricted', 'bank_ownership_changed', 'declined', 'incorrect_account_holder_name', 'invalid_account_number', 'invalid_currency', 'no_account', 'other']
    transaction: str

class TreasuryOutboundPaymentStatusTransitions(TypedDict, total=False):
    canceled_at: int | None
    failed_at: int | None
    posted_at: int | None
    returned_at: int | None

class TreasuryOutboundPaymentTrackingDetailsAch(TypedDict, total=False):
    trace_id: str

class TreasuryOutboundPaymentTrackingDetailsUsDomesticWire(TypedDict, total=False):
    chips: str | None
    imad: str | None
    omad: str | None

class TreasuryOutboundPaymentTrackingDetails(TypedDict, total=False):
    ach: TreasuryOutboundPaymentTrackingDetailsAch | None
    type: Literal['ach', 'us_domestic_wire']
    us_domestic_wire: TreasuryOutboundPaymentTrackingDetailsUsDomesticWire | None

class TreasuryOutboundPayment(Resource):
    KEY: ClassVar[str] = 'treasury.outbound_payment'
    object: Literal['treasury.outbound_payment']
    amount: int
    cancelable: bool
    created: int
    currency: str
    customer: str | None
    description: str | None
    destination_payment_method: str | None
    destination_payment_method_details: TreasuryOutboundPaymentDestinationPaymentMethodDetails | None
    end_user_details: TreasuryOutboundPaymentEndUserDetails | None
    expected_arrival_date: int
    financial_account: str
    hosted_regulatory_receipt_url: str | None
    livemode: bool
    metadata: dict[str, str]
    returned_details: TreasuryOutboundPaymentReturnedDetails | None
    statement_descriptor: str
    status: Literal['canceled', 'failed', 'posted', 'processing', 'returned']
    status_transitions: TreasuryOutboundPaymentStatusTransitions
    tracking_details: TreasuryOutboundPaymentTrackingDetails | None
    transaction: str

class TreasuryOutboundTransfer(Resource):
    KEY: ClassVar[str] = 'treasury.outbound_transfer'
    object: Literal['treasury.outbound_transfer']
    amount: int
    cancelable: bool
    created: int
    currency: str
    description: str | None
    destination_payment_method: str | None
    destination_payment_method_details: TreasuryOutboundPaymentDestinationPaymentMethodDetails
    expected_arrival_date: int
    financial_account: str
    hosted_regulatory_receipt_url: str | None
    livemode: bool
    metadata: dict[str, str]
    returned_details: TreasuryOutboundPaymentReturnedDetails | None
    statement_descriptor: str
    status: Literal['canceled', 'failed', 'posted', 'processing', 'returned']
    status_transitions: TreasuryOutboundPaymentStatusTransitions
    tracking_details: TreasuryOutboundPaymentTrackingDetails | None
    transaction: str

class TreasuryReceivedCreditInitiatingPaymentMethodDetailsUsBankAccount(TypedDict, total=False):
    bank_name: str | None
    last4: str | None
    routing_number: str | None

class TreasuryReceivedCreditInitiatingPaymentMethodDetails(TypedDict, total=False):
    balance: Literal['payments'] | None
    billing_details: TreasuryInboundTransferOriginPaymentMethodDetailsBillingDetails
    financial_account: TreasuryOutboundPaymentDestinationPaymentMethodDetailsFinancialAccount | None
    issuing_card: str | None
    type: Literal['balance', 'financial_account', 'issuing_card', 'stripe', 'us_bank_account']
    us_bank_account: TreasuryReceivedCreditInitiatingPaymentMethodDetailsUsBankAccount | None

class TreasuryReceivedCreditLinkedFlowsSourceFlowDetails(TypedDict, total=False):
    credit_reversal: Any
    outbound_payment: Any
    outbound_transfer: Any
    payout: Any
    type: Literal['credit_reversal', 'other', 'outbound_payment', 'outbound_transfer', 'payout']

class TreasuryReceivedCreditLinkedFlows(TypedDict, total=False):
    credit_reversal: str | None
    issuing_authorization: str | None
    issuing_transaction: str | None
    source_flow: str | None
    source_flow_details: TreasuryReceivedCreditLinkedFlowsSourceFlowDetails | None
    source_flow_type: str | None

class TreasuryReceivedCreditReversalDetails(TypedDict, total=False):
    deadline: int | None
    restricted_reason: Literal['already_reversed', 'deadline_passed', 'network_restricted', 'other', 'source_flow_restricted'] | None

class TreasuryReceivedCredit(Resource):
    KEY: ClassVar[str] = 'treasury.received_credit'
    object: Literal['treasury.received_credit']
    amount: int
    created: int
    currency: str
    description: str
    failure_code: Literal['account_closed', 'account_frozen', 'international_transaction', 'other'] | None
    financial_account: str | None
    hosted_regulatory_receipt_url: str | None
    initiating_payment_method_details: TreasuryReceivedCreditInitiatingPaymentMethodDetails
    linked_flows: TreasuryReceivedCreditLinkedFlows
    livemode: bool
    network: Literal['ach', 'card', 'rtp', 'stripe', 'us_domestic_wire']
    reversal_details: TreasuryReceivedCreditReversalDetails | None
    status: Literal['failed', 'succeeded']
    transaction: str | None

class TreasuryReceivedDebitLinkedFlows(TypedDict, total=False):
    debit_reversal: str | None
    inbound_transfer: str | None
    issuing_authorization: str | None
    issuing_transaction: str | None
    payout: str | None
    topup: str | None

class TreasuryReceivedDebit(Resource):
    KEY: ClassVar[str] = 'treasury.received_debit'
    object: Literal['treasury.received_debit']
    amount: int
    created: int
    currency: str
    description: str
    failure_code: Literal['account_closed', 'account_frozen', 'insufficient_funds', 'international_transaction', 'other'] | None
    financial_account: str | None
    hosted_regulatory_receipt_url: str | None
    initiating_payment_method_details: TreasuryReceivedCreditInitiatingPaymentMethodDetails | None
    linked_flows: TreasuryReceivedDebitLinkedFlows
    livemode: bool
    network: Literal['ach', 'card', 'stripe']
    reversal_details: TreasuryReceivedCreditReversalDetails | None
    status: Literal['failed', 'succeeded']
    transaction: str | None

class TreasuryTransactionBalanceImpact(TypedDict, total=False):
    cash: int
    inbound_pending: int
    outbound_pending: int

class TreasuryTransactionFlowDetails(TypedDict, total=False):
    credit_reversal: Any
    debit_reversal: Any
    inbound_transfer: Any
    issuing_authorization: Any
    outbound_payment: Any
    outbound_transfer: Any
    received_credit: Any
    received_debit: Any
    type: Literal['credit_reversal', 'debit_reversal', 'inbound_transfer', 'issuing_authorization', 'other', 'outbound_payment', 'outbound_transfer', 'received_credit', 'received_debit']

class TreasuryTransaction(Resource):
    KEY: ClassVar[str] = 'treasury.transaction'
    object: Literal['treasury.transaction']
    amount: int
    balance_impact: TreasuryTransactionBalanceImpact
    created: int
    currency: str
    description: str
    entries: ListObject | None
    financial_account: str
    flow: str | None
    flow_details: TreasuryTransactionFlowDetails | None
    flow_type: Literal['credit_reversal', 'debit_reversal', 'inbound_transfer', 'issuing_authorization', 'other', 'outbound_payment', 'outbound_transfer', 'received_credit', 'received_debit']
    livemode: bool
    status: Literal['open', 'posted', 'void']
    status_transitions: FinancialConnectionsTransactionStatusTransitions

class TreasuryTransactionEntry(Resource):
    KEY: ClassVar[str] = 'treasury.transaction_entry'
    object: Literal['treasury.transaction_entry']
    balance_impact: TreasuryTransactionBalanceImpact
    created: int
    currency: str
    effective_at: int
    financial_account: str
    flow: str | None
    flow_details: TreasuryTransactionFlowDetails | None
    flow_type: Literal['credit_reversal', 'debit_reversal', 'inbound_transfer', 'issuing_authorization', 'other', 'outbound_payment', 'outbound_transfer', 'received_credit', 'received_debit']
    livemode: bool
    transaction: str
    type: Literal['credit_reversal', 'credit_reversal_posting', 'debit_reversal', 'inbound_transfer', 'inbound_transfer_return', 'issuing_authorization_hold', 'issuing_authorization_release', 'other', 'outbound_payment', 'outbound_payment_cancellation', 'outbound_payment_failure', 'outbound_payment_posting', 'outbound_payment_return', 'outbound_transfer', 'outbound_transfer_cancellation', 'outbound_transfer_failure', 'outbound_transfer_posting', 'outbound_transfer_return', 'received_credit', 'received_debit']

class V2BillingMeterEvent(Resource):
    KEY: ClassVar[str] = 'v2.billing.meter_event'
    object: Literal['v2.billing.meter_event']
    created: str
    event_name: str
    identifier: str
    livemode: bool
    payload: dict[str, str]
    timestamp: str

class V2BillingMeterEventAdjustmentCancel(TypedDict, total=False):
    identifier: str

class V2BillingMeterEventAdjustment(Resource):
    KEY: ClassVar[str] = 'v2.billing.meter_event_adjustment'
    object: Literal['v2.billing.meter_event_adjustment']
    cancel: V2BillingMeterEventAdjustmentCancel
    created: str
    event_name: str
    livemode: bool
    status: Literal['complete', 'pending']
    type: Literal['cancel']

class V2BillingMeterEventSession(Resource):
    KEY: ClassVar[str] = 'v2.billing.meter_event_session'
    object: Literal['v2.billing.meter_event_session']
    authentication_token: str
    created: str
    expires_at: str
    livemode: bool

class V2CommerceProductCatalogImportStatusDetailsAwaitingUploadUploadUrl(TypedDict, total=False):
    expires_at: str
    url: str

class V2CommerceProductCatalogImportStatusDetailsAwaitingUpload(TypedDict, total=False):
    upload_url: V2CommerceProductCatalogImportStatusDetailsAwaitingUploadUploadUrl

class V2CommerceProductCatalogImportStatusDetailsFailed(TypedDict, total=False):
    code: Literal['file_not_found', 'internal_error', 'invalid_file']
    failure_message: str
    type: Literal['cannot_proceed', 'transient_failure']

class V2CommerceProductCatalogImportStatusDetailsProcessing(TypedDict, total=False):
    error_count: str
    success_count: str

class V2CommerceProductCatalogImportStatusDetailsSucceeded(TypedDict, total=False):
    success_count: str

class V2CommerceProductCatalogImportStatusDetailsSucceededWithErrorsErrorFile(TypedDict, total=False):
    content_type: str
    download_url: V2CommerceProductCatalogImportStatusDetailsAwaitingUploadUploadUrl
    size: str

class V2CommerceProductCatalogImportStatusDetailsSucceededWithErrorsSamples(TypedDict, total=False):
    error_message: str
    field: str
    id: str
    row: str

class V2CommerceProductCatalogImportStatusDetailsSucceededWithErrors(TypedDict, total=False):
    error_count: str
    error_file: V2CommerceProductCatalogImportStatusDetailsSucceededWithErrorsErrorFile
    samples: list[V2CommerceProductCatalogImportStatusDetailsSucceededWithErrorsSamples]
    success_count: str

class V2CommerceProductCatalogImportStatusDetails(TypedDict, total=False):
    awaiting_upload: V2CommerceProductCatalogImportStatusDetailsAwaitingUpload | None
    failed: V2CommerceProductCatalogImportStatusDetailsFailed | None
    processing: V2CommerceProductCatalogImportStatusDetailsProcessing | None
    succeeded: V2CommerceProductCatalogImportStatusDetailsSucceeded | None
    succeeded_with_errors: V2CommerceProductCatalogImportStatusDetailsSucceededWithErrors | None

class V2CommerceProductCatalogImport(Resource):
    KEY: ClassVar[str] = 'v2.commerce.product_catalog_import'
    object: Literal['v2.commerce.product_catalog_import']
    created: str
    feed_type: Literal['inventory', 'pricing', 'product', 'promotion']
    livemode: bool
    metadata: dict[str, str]
    mode: Literal['replace', 'upsert']
    status: Literal['awaiting_upload', 'failed', 'processing', 'succeeded', 'succeeded_with_errors']
    status_details: V2CommerceProductCatalogImportStatusDetails | None

class V2CoreAccountConfigurationCustomerAutomaticIndirectTaxLocation(TypedDict, total=False):
    country: str | None
    state: str | None

class V2CoreAccountConfigurationCustomerAutomaticIndirectTax(TypedDict, total=False):
    exempt: Literal['exempt', 'none', 'reverse'] | None
    ip_address: str | None
    location: V2CoreAccountConfigurationCustomerAutomaticIndirectTaxLocation | None
    location_source: Literal['identity_address', 'ip_address', 'payment_method', 'shipping_address'] | None

class V2CoreAccountConfigurationCustomerBillingInvoiceRendering(TypedDict, total=False):
    amount_tax_display: Literal['exclude_tax', 'include_inclusive_tax'] | None
    template: str | None

class V2CoreAccountConfigurationCustomerBillingInvoice(TypedDict, total=False):
    custom_fields: list[CheckoutSessionInvoiceCreationInvoiceDataCustomFields]
    footer: str | None
    next_sequence: int | None
    prefix: str | None
    rendering: V2CoreAccountConfigurationCustomerBillingInvoiceRendering | None

class V2CoreAccountConfigurationCustomerBilling(TypedDict, total=False):
    default_payment_method: str | None
    invoice: V2CoreAccountConfigurationCustomerBillingInvoice | None

class V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTaxStatusDetails(TypedDict, total=False):
    code: Literal['determining_status', 'rejected_fraud', 'rejected_incomplete_verification', 'rejected_listed', 'rejected_other', 'rejected_platform_fraud', 'rejected_platform_other', 'rejected_platform_terms_of_service', 'rejected_terms_of_service', 'requirements_past_due', 'requirements_pending_verification', 'restricted_other', 'unsupported_business', 'unsupported_country', 'unsupported_entity_type']
    resolution: Literal['contact_stripe', 'no_resolution', 'provide_info']

class V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax(TypedDict, total=False):
    status: Literal['active', 'pending', 'rejected', 'restricted', 'unsupported']
    status_details: list[V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTaxStatusDetails]

class V2CoreAccountConfigurationCustomerCapabilities(TypedDict, total=False):
    automatic_indirect_tax: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None

class V2CoreAccountConfigurationCustomerShipping(TypedDict, total=False):
    address: AccountBusinessProfileSupportAddress | None
    name: str | None
    phone: str | None

class V2CoreAccountConfigurationCustomer(TypedDict, total=False):
    applied: bool
    automatic_indirect_tax: V2CoreAccountConfigurationCustomerAutomaticIndirectTax | None
    billing: V2CoreAccountConfigurationCustomerBilling | None
    capabilities: V2CoreAccountConfigurationCustomerCapabilities | None
    shipping: V2CoreAccountConfigurationCustomerShipping | None
    test_clock: str | None

class V2CoreAccountConfigurationMerchantBranding(TypedDict, total=False):
    icon: str | None
    logo: str | None
    primary_color: str | None
    secondary_color: str | None

class V2CoreAccountConfigurationMerchantCapabilitiesStripeBalance(TypedDict, total=False):
    payouts: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None

class V2CoreAccountConfigurationMerchantCapabilities(TypedDict, total=False):
    ach_debit_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    acss_debit_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    affirm_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    afterpay_clearpay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    alma_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    amazon_pay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    au_becs_debit_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    bacs_debit_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    bancontact_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    blik_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    blik_recurring_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    boleto_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    card_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    cartes_bancaires_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    cashapp_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    eps_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    fpx_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    gb_bank_transfer_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    grabpay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    ideal_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    jcb_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    jp_bank_transfer_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    kakao_pay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    klarna_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    konbini_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    kr_card_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    link_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    mobilepay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    multibanco_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    mx_bank_transfer_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    naver_pay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    oxxo_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    p24_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    pay_by_bank_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    payco_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    paynow_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    promptpay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    revolut_pay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    samsung_pay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    satispay_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    sepa_bank_transfer_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    sepa_debit_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    sequra_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    stripe_balance: V2CoreAccountConfigurationMerchantCapabilitiesStripeBalance | None
    sunbit_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    swish_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    twint_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    us_bank_transfer_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    zip_payments: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None

class V2CoreAccountConfigurationMerchantCardPaymentsDeclineOn(TypedDict, total=False):
    avs_failure: bool | None
    cvc_failure: bool | None

class V2CoreAccountConfigurationMerchantCardPayments(TypedDict, total=False):
    decline_on: V2CoreAccountConfigurationMerchantCardPaymentsDeclineOn | None

class V2CoreAccountConfigurationMerchantKonbiniPaymentsSupportHours(TypedDict, total=False):
    end_time: str | None
    start_time: str | None

class V2CoreAccountConfigurationMerchantKonbiniPaymentsSupport(TypedDict, total=False):
    email: str | None
    hours: V2CoreAccountConfigurationMerchantKonbiniPaymentsSupportHours | None
    phone: str | None

class V2CoreAccountConfigurationMerchantKonbiniPayments(TypedDict, total=False):
    support: V2CoreAccountConfigurationMerchantKonbiniPaymentsSupport | None

class V2CoreAccountConfigurationMerchantScriptStatementDescriptorKana(TypedDict, total=False):
    descriptor: str | None
    prefix: str | None

class V2CoreAccountConfigurationMerchantScriptStatementDescriptor(TypedDict, total=False):
    kana: V2CoreAccountConfigurationMerchantScriptStatementDescriptorKana | None
    kanji: V2CoreAccountConfigurationMerchantScriptStatementDescriptorKana | None

class V2CoreAccountConfigurationMerchantSupport(TypedDict, total=False):
    address: AccountCompanyAddressKana | None
    email: str | None
    phone: str | None
    url: str | None

class V2CoreAccountConfigurationMerchant(TypedDict, total=False):
    applied: bool
    bacs_debit_payments: AccountSettingsBacsDebitPayments | None
    branding: V2CoreAccountConfigurationMerchantBranding | None
    capabilities: V2CoreAccountConfigurationMerchantCapabilities | None
    card_payments: V2CoreAccountConfigurationMerchantCardPayments | None
    konbini_payments: V2CoreAccountConfigurationMerchantKonbiniPayments | None
    mcc: str | None
    script_statement_descriptor: V2CoreAccountConfigurationMerchantScriptStatementDescriptor | None
    sepa_debit_payments: AccountSettingsSepaDebitPayments | None
    statement_descriptor: V2CoreAccountConfigurationMerchantScriptStatementDescriptorKana | None
    support: V2CoreAccountConfigurationMerchantSupport | None

class V2CoreAccountConfigurationRecipientCapabilitiesBankAccounts(TypedDict, total=False):
    ach: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    fedwire: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    fps: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    local: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    rtp: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    sepa: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    swift: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None

class V2CoreAccountConfigurationRecipientCapabilitiesStripeBalance(TypedDict, total=False):
    payouts: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    stripe_transfers: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None

class V2CoreAccountConfigurationRecipientCapabilities(TypedDict, total=False):
    bank_accounts: V2CoreAccountConfigurationRecipientCapabilitiesBankAccounts | None
    cards: V2CoreAccountConfigurationCustomerCapabilitiesAutomaticIndirectTax | None
    stripe_balance: V2CoreAccountConfigurationRecipientCapabilitiesStripeBalance | None

class V2CoreAccountConfigurationRecipient(TypedDict, total=False):
    applied: bool
    capabilities: V2CoreAccountConfigurationRecipientCapabilities | None

class V2CoreAccountConfiguration(TypedDict, total=False):
    customer: V2CoreAccountConfigurationCustomer | None
    merchant: V2CoreAccountConfigurationMerchant | None
    recipient: V2CoreAccountConfigurationRecipient | None

class V2CoreAccountDefaultsProfile(TypedDict, total=False):
    business_url: str | None
    doing_business_as: str | None
    product_description: str | None

class V2CoreAccountDefaultsResponsibilities(TypedDict, total=False):
    fees_collector: Literal['application', 'application_custom', 'application_express', 'stripe'] | None
    losses_collector: Literal['application', 'stripe'] | None
    requirements_collector: Literal['application', 'stripe']

class V2CoreAccountDefaults(TypedDict, total=False):
    currency: str | None
    locales: list[Literal['ar-SA', 'bg', 'bg-BG', 'cs', 'cs-CZ', 'da', 'da-DK', 'de', 'de-DE', 'el', 'el-GR', 'en', 'en-AU', 'en-CA', 'en-GB', 'en-IE', 'en-IN', 'en-NZ', 'en-SG', 'en-US', 'es', 'es-419', 'es-ES', 'et', 'et-EE', 'fi', 'fil', 'fil-PH', 'fi-FI', 'fr', 'fr-CA', 'fr-FR', 'he-IL', 'hr', 'hr-HR', 'hu', 'hu-HU', 'id', 'id-ID', 'it', 'it-IT', 'ja', 'ja-JP', 'ko', 'ko-KR', 'lt', 'lt-LT', 'lv', 'lv-LV', 'ms', 'ms-MY', 'mt', 'mt-MT', 'nb', 'nb-NO', 'nl', 'nl-NL', 'pl', 'pl-PL', 'pt', 'pt-BR', 'pt-PT', 'ro', 'ro-RO', 'ru', 'ru-RU', 'sk', 'sk-SK', 'sl', 'sl-SI', 'sv', 'sv-SE', 'th', 'th-TH', 'tr', 'tr-TR', 'vi', 'vi-VN', 'zh', 'zh-Hans', 'zh-Hant-HK', 'zh-Hant-TW', 'zh-HK', 'zh-TW']] | None
    payout_methods: dict[str, str] | None
    profile: V2CoreAccountDefaultsProfile | None
    responsibilities: V2CoreAccountDefaultsResponsibilities

class V2CoreAccountFutureRequirementsAlternativesOptionsEntriesErrors(TypedDict, total=False):
    code: Literal['invalid_address_city_state_postal_code', 'invalid_address_cmra_address', 'invalid_address_highway_contract_box', 'invalid_address_private_mailbox', 'invalid_address_registered_agent_address', 'invalid_business_profile_name', 'invalid_business_profile_name_denylisted', 'invalid_company_name_denylisted', 'invalid_dob_age_over_maximum', 'invalid_dob_age_under_18', 'invalid_dob_age_under_minimum', 'invalid_product_description_length', 'invalid_product_description_url_match', 'invalid_representative_country', 'invalid_statement_descriptor_business_mismatch', 'invalid_statement_descriptor_denylisted', 'invalid_statement_descriptor_length', 'invalid_statement_descriptor_prefix_denylisted', 'invalid_statement_descriptor_prefix_mismatch', 'invalid_street_address', 'invalid_tax_id', 'invalid_tax_id_format', 'invalid_tos_acceptance', 'invalid_url_denylisted', 'invalid_url_format', 'invalid_url_website_business_information_mismatch', 'invalid_url_website_empty', 'invalid_url_website_inaccessible', 'invalid_url_website_inaccessible_geoblocked', 'invalid_url_website_inaccessible_password_protected', 'invalid_url_website_incomplete', 'invalid_url_website_incomplete_cancellation_policy', 'invalid_url_website_incomplete_customer_service_details', 'invalid_url_website_incomplete_legal_restrictions', 'invalid_url_website_incomplete_refund_policy', 'invalid_url_website_incomplete_return_policy', 'invalid_url_website_incomplete_terms_and_conditions', 'invalid_url_website_incomplete_under_construction', 'invalid_url_website_other', 'invalid_url_web_presence_detected', 'invalid_value_other', 'unresolvable_ip_address', 'unresolvable_postal_code', 'verification_directors_mismatch', 'verification_document_address_mismatch', 'verification_document_address_missing', 'verification_document_corrupt', 'verification_document_country_not_supported', 'verification_document_directors_mismatch', 'verification_document_dob_mismatch', 'verification_document_duplicate_type', 'verification_document_expired', 'verification_document_failed_copy', 'verification_document_failed_greyscale', 'verification_document_failed_other', 'verification_document_failed_test_mode', 'verification_document_fraudulent', 'verification_document_id_number_mismatch', 'verification_document_id_number_missing', 'verification_document_incomplete', 'verification_document_invalid', 'verification_document_issue_or_expiry_date_missing', 'verification_document_manipulated', 'verification_document_missing_back', 'verification_document_missing_front', 'verification_document_name_mismatch', 'verification_document_name_missing', 'verification_document_nationality_mismatch', 'verification_document_not_readable', 'verification_document_not_signed', 'verification_document_not_uploaded', 'verification_document_photo_mismatch', 'verification_document_too_large', 'verification_document_type_not_supported', 'verification_extraneous_directors', 'verification_failed_address_match', 'verification_failed_business_iec_number', 'verification_failed_document_match', 'verification_failed_id_number_match', 'verification_failed_keyed_identity', 'verification_failed_keyed_match', 'verification_failed_name_match', 'verification_failed_other', 'verification_failed_representative_authority', 'verification_failed_residential_address', 'verification_failed_tax_id_match', 'verification_failed_tax_id_not_issued', 'verification_missing_directors', 'verification_missing_executives', 'verification_missing_owners', 'verification_requires_additional_memorandum_of_associations', 'verification_requires_additional_proof_of_registration', 'verification_selfie_document_missing_photo', 'verification_selfie_face_mismatch', 'verification_selfie_manipulated', 'verification_selfie_unverified_other', 'verification_supportability', 'verification_token_stale']
    description: str

class V2CoreAccountFutureRequirementsAlternativesOptionsEntriesReference(TypedDict, total=False):
    inquiry: str | None
    resource: str | None
    type: Literal['inquiry', 'payment_method', 'person']

class V2CoreAccountFutureRequirementsAlternativesOptionsEntries(TypedDict, total=False):
    awaiting_action_from: Literal['stripe', 'user']
    description: str
    errors: list[V2CoreAccountFutureRequirementsAlternativesOptionsEntriesErrors]
    reference: V2CoreAccountFutureRequirementsAlternativesOptionsEntriesReference | None

class V2CoreAccountFutureRequirementsAlternativesOptions(TypedDict, total=False):
    entries: list[V2CoreAccountFutureRequirementsAlternativesOptionsEntries]

class V2CoreAccountFutureRequirementsAlternativesOriginalEntries(TypedDict, total=False):
    description: str
    reference: V2CoreAccountFutureRequirementsAlternativesOptionsEntriesReference | None

class V2CoreAccountFutureRequirementsAlternatives(TypedDict, total=False):
    options: list[V2CoreAccountFutureRequirementsAlternativesOptions]
    original_entries: list[V2CoreAccountFutureRequirementsAlternativesOriginalEntries]

class V2CoreAccountFutureRequirementsEntriesImpactRestrictsCapabilitiesDeadline(TypedDict, total=False):
    status: Literal['currently_due', 'eventually_due', 'past_due']

class V2CoreAccountFutureRequirementsEntriesImpactRestrictsCapabilities(TypedDict, total=False):
    capability: Literal['ach_debit_payments', 'acss_debit_payments', 'affirm_payments', 'afterpay_clearpay_payments', 'alma_payments', 'amazon_pay_payments', 'automatic_indirect_tax', 'au_becs_debit_payments', 'bacs_debit_payments', 'bancontact_payments', 'bank_accounts.ach', 'bank_accounts.fedwire', 'bank_accounts.fps', 'bank_accounts.local', 'bank_accounts.rtp', 'bank_accounts.sepa', 'bank_accounts.swift', 'bank_accounts.wire', 'blik_payments', 'blik_recurring_payments', 'boleto_payments', 'cards', 'card_payments', 'cartes_bancaires_payments', 'cashapp_payments', 'eps_payments', 'fpx_payments', 'gb_bank_transfer_payments', 'grabpay_payments', 'ideal_payments', 'jcb_payments', 'jp_bank_transfer_payments', 'kakao_pay_payments', 'klarna_payments', 'konbini_payments', 'kr_card_payments', 'link_payments', 'mobilepay_payments', 'multibanco_payments', 'mx_bank_transfer_payments', 'naver_pay_payments', 'oxxo_payments', 'p24_payments', 'payco_payments', 'paynow_payments', 'pay_by_bank_payments', 'promptpay_payments', 'revolut_pay_payments', 'samsung_pay_payments', 'satispay_payments', 'sepa_bank_transfer_payments', 'sepa_debit_payments', 'stripe_balance.payouts', 'stripe_balance.stripe_transfers', 'swish_payments', 'twint_payments', 'us_bank_transfer_payments', 'zip_payments']
    configuration: Literal['customer', 'merchant', 'recipient']
    deadline: V2CoreAccountFutureRequirementsEntriesImpactRestrictsCapabilitiesDeadline

class V2CoreAccountFutureRequirementsEntriesImpact(TypedDict, total=False):
    restricts_capabilities: list[V2CoreAccountFutureRequirementsEntriesImpactRestrictsCapabilities] | None

class V2CoreAccountFutureRequirementsEntriesRequestedReasons(TypedDict, total=False):
    code: Literal['routine_onboarding', 'routine_verification']

class V2CoreAccountFutureRequirementsEntries(TypedDict, total=False):
    awaiting_action_from: Literal['stripe', 'user']
    description: str
    errors: list[V2CoreAccountFutureRequirementsAlternativesOptionsEntriesErrors]
    impact: V2CoreAccountFutureRequirementsEntriesImpact
    minimum_deadline: V2CoreAccountFutureRequirementsEntriesImpactRestrictsCapabilitiesDeadline
    reference: V2CoreAccountFutureRequirementsAlternativesOptionsEntriesReference | None
    requested_reasons: list[V2CoreAccountFutureRequirementsEntriesRequestedReasons]

class V2CoreAccountFutureRequirementsSummaryMinimumDeadline(TypedDict, total=False):
    status: Literal['currently_due', 'eventually_due', 'past_due']
    time: str | None

class V2CoreAccountFutureRequirementsSummary(TypedDict, total=False):
    minimum_deadline: V2CoreAccountFutureRequirementsSummaryMinimumDeadline | None

class V2CoreAccountFutureRequirements(TypedDict, total=False):
    alternatives: list[V2CoreAccountFutureRequirementsAlternatives] | None
    entries: list[V2CoreAccountFutureRequirementsEntries] | None
    minimum_transition_date: str | None
    summary: V2CoreAccountFutureRequirementsSummary | None

class V2CoreAccountIdentityAttestationsDirectorshipDeclaration(TypedDict, total=False):
    date: str | None
    ip: str | None
    user_agent: str | None

class V2CoreAccountIdentityAttestationsPersonsProvided(TypedDict, total=False):
    directors: bool | None
    executives: bool | None
    owners: bool | None
    ownership_exemption_reason: Literal['qualified_entity_exceeds_ownership_threshold', 'qualifies_as_financial_institution'] | None

class V2CoreAccountIdentityAttestationsTermsOfService(TypedDict, total=False):
    account: V2CoreAccountIdentityAttestationsDirectorshipDeclaration | None

class V2CoreAccountIdentityAttestations(TypedDict, total=False):
    directorship_declaration: V2CoreAccountIdentityAttestationsDirectorshipDeclaration | None
    ownership_declaration: V2CoreAccountIdentityAttestationsDirectorshipDeclaration | None
    persons_provided: V2CoreAccountIdentityAttestationsPersonsProvided | None
    representative_declaration: V2CoreAccountIdentityAttestationsDirectorshipDeclaration | None
    terms_of_service: V2CoreAccountIdentityAttestationsTermsOfService | None

class V2CoreAccountIdentityBusinessDetailsAdditionalAddresses(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: str | None
    line2: str | None
    postal_code: str | None
    purpose: Literal['administrative', 'principal_place_of_business']
    state: str | None
    town: str | None

class V2CoreAccountIdentityBusinessDetailsAnnualRevenue(TypedDict, total=False):
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary | None
    fiscal_year_end: str | None

class V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification(TypedDict, total=False):
    files: list[str]
    type: Literal['files']

class V2CoreAccountIdentityBusinessDetailsDocumentsPrimaryVerificationFrontBack(TypedDict, total=False):
    back: str | None
    front: str

class V2CoreAccountIdentityBusinessDetailsDocumentsPrimaryVerification(TypedDict, total=False):
    front_back: V2CoreAccountIdentityBusinessDetailsDocumentsPrimaryVerificationFrontBack
    type: Literal['front_back']

class V2CoreAccountIdentityBusinessDetailsDocumentsProofOfRegistrationSigner(TypedDict, total=False):
    person: str

class V2CoreAccountIdentityBusinessDetailsDocumentsProofOfRegistration(TypedDict, total=False):
    files: list[str]
    signer: V2CoreAccountIdentityBusinessDetailsDocumentsProofOfRegistrationSigner | None
    type: Literal['files']

class V2CoreAccountIdentityBusinessDetailsDocuments(TypedDict, total=False):
    bank_account_ownership_verification: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None
    company_license: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None
    company_memorandum_of_association: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None
    company_ministerial_decree: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None
    company_registration_verification: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None
    company_tax_id_verification: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None
    primary_verification: V2CoreAccountIdentityBusinessDetailsDocumentsPrimaryVerification | None
    proof_of_address: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None
    proof_of_registration: V2CoreAccountIdentityBusinessDetailsDocumentsProofOfRegistration | None
    proof_of_ultimate_beneficial_ownership: V2CoreAccountIdentityBusinessDetailsDocumentsProofOfRegistration | None

class V2CoreAccountIdentityBusinessDetailsIdNumbers(TypedDict, total=False):
    registrar: str | None
    type: Literal['ae_crn', 'ae_vat', 'ao_nif', 'ar_cuit', 'at_fn', 'at_stn', 'at_vat', 'au_abn', 'au_acn', 'au_in', 'az_tin', 'bd_etin', 'be_cbe', 'be_vat', 'bg_uic', 'bg_vat', 'br_cnpj', 'ca_cn', 'ca_crarr', 'ca_gst_hst', 'ca_neq', 'ca_rid', 'ch_chid', 'ch_uid', 'cr_cpj', 'cr_nite', 'cy_he', 'cy_tic', 'cy_vat', 'cz_ico', 'cz_vat', 'de_hrn', 'de_stn', 'de_vat', 'dk_cvr', 'dk_vat', 'do_rcn', 'ee_rk', 'ee_vat', 'es_cif', 'es_vat', 'fi_vat', 'fi_yt', 'fr_rna', 'fr_siren', 'fr_vat', 'gb_crn', 'gb_vat', 'gi_crn', 'gr_afm', 'gr_gemi', 'gr_vat', 'gt_nit', 'hk_br', 'hk_cr', 'hr_mbs', 'hr_oib', 'hr_vat', 'hu_cjs', 'hu_tin', 'hu_vat', 'ie_crn', 'ie_trn', 'ie_vat', 'it_rea', 'it_vat', 'jp_cn', 'kz_bin', 'li_uid', 'lt_ccrn', 'lt_vat', 'lu_nif', 'lu_rcs', 'lu_vat', 'lv_urn', 'lv_vat', 'mt_crn', 'mt_tin', 'mt_vat', 'mx_rfc', 'my_brn', 'my_coid', 'my_itn', 'my_sst', 'mz_nuit', 'nl_kvk', 'nl_rsin', 'nl_vat', 'no_orgnr', 'nz_bn', 'nz_ird', 'pe_ruc', 'pk_ntn', 'pl_nip', 'pl_regon', 'pl_vat', 'pt_vat', 'ro_cui', 'ro_orc', 'ro_vat', 'sa_crn', 'sa_tin', 'se_orgnr', 'se_vat', 'sg_uen', 'si_msp', 'si_tin', 'si_vat', 'sk_dic', 'sk_ico', 'sk_vat', 'th_crn', 'th_prn', 'th_tin', 'us_ein']

class V2CoreAccountIdentityBusinessDetailsMonthlyEstimatedRevenue(TypedDict, total=False):
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary | None

class V2CoreAccountIdentityBusinessDetailsRegistrationDate(TypedDict, total=False):
    day: int
    month: int
    year: int

class V2CoreAccountIdentityBusinessDetailsScriptAddresses(TypedDict, total=False):
    kana: AccountCompanyAddressKana | None
    kanji: AccountCompanyAddressKana | None

class V2CoreAccountIdentityBusinessDetailsScriptNamesKana(TypedDict, total=False):
    registered_name: str | None

class V2CoreAccountIdentityBusinessDetailsScriptNames(TypedDict, total=False):
    kana: V2CoreAccountIdentityBusinessDetailsScriptNamesKana | None
    kanji: V2CoreAccountIdentityBusinessDetailsScriptNamesKana | None

class V2CoreAccountIdentityBusinessDetails(TypedDict, total=False):
    additional_addresses: list[V2CoreAccountIdentityBusinessDetailsAdditionalAddresses] | None
    address: AccountCompanyAddressKana | None
    annual_revenue: V2CoreAccountIdentityBusinessDetailsAnnualRevenue | None
    documents: V2CoreAccountIdentityBusinessDetailsDocuments | None
    estimated_worker_count: int | None
    id_numbers: list[V2CoreAccountIdentityBusinessDetailsIdNumbers] | None
    monthly_estimated_revenue: V2CoreAccountIdentityBusinessDetailsMonthlyEstimatedRevenue | None
    phone: str | None
    registered_name: str | None
    registration_date: V2CoreAccountIdentityBusinessDetailsRegistrationDate | None
    script_addresses: V2CoreAccountIdentityBusinessDetailsScriptAddresses | None
    script_names: V2CoreAccountIdentityBusinessDetailsScriptNames | None
    structure: Literal['cooperative', 'free_zone_establishment', 'free_zone_llc', 'governmental_unit', 'government_instrumentality', 'incorporated_association', 'incorporated_non_profit', 'incorporated_partnership', 'limited_liability_partnership', 'llc', 'multi_member_llc', 'private_company', 'private_corporation', 'private_partnership', 'public_company', 'public_corporation', 'public_listed_corporation', 'public_partnership', 'registered_charity', 'single_member_llc', 'sole_establishment', 'sole_proprietorship', 'tax_exempt_government_instrumentality', 'trust', 'unincorporated_association', 'unincorporated_non_profit', 'unincorporated_partnership'] | None

class V2CoreAccountIdentityIndividualAdditionalAddresses(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: str | None
    line2: str | None
    postal_code: str | None
    purpose: Literal['registered']
    state: str | None
    town: str | None

class V2CoreAccountIdentityIndividualAdditionalNames(TypedDict, total=False):
    full_name: str | None
    given_name: str | None
    purpose: Literal['alias', 'maiden']
    surname: str | None

class V2CoreAccountIdentityIndividualDocuments(TypedDict, total=False):
    company_authorization: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None
    passport: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None
    primary_verification: V2CoreAccountIdentityBusinessDetailsDocumentsPrimaryVerification | None
    secondary_verification: V2CoreAccountIdentityBusinessDetailsDocumentsPrimaryVerification | None
    visa: V2CoreAccountIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification | None

class V2CoreAccountIdentityIndividualIdNumbers(TypedDict, total=False):
    type: Literal['ae_eid', 'ao_nif', 'ar_cuil', 'ar_dni', 'at_stn', 'az_tin', 'bd_brc', 'bd_etin', 'bd_nid', 'be_nrn', 'bg_ucn', 'bn_nric', 'br_cpf', 'ca_sin', 'ch_oasi', 'cl_rut', 'cn_pp', 'co_nuip', 'cr_ci', 'cr_cpf', 'cr_dimex', 'cr_nite', 'cy_tic', 'cz_rc', 'de_stn', 'dk_cpr', 'do_cie', 'do_rcn', 'ec_ci', 'ee_ik', 'es_nif', 'fi_hetu', 'fr_nir', 'gb_nino', 'gr_afm', 'gt_nit', 'hk_id', 'hr_oib', 'hu_ad', 'id_nik', 'ie_ppsn', 'is_kt', 'it_cf', 'jp_inc', 'ke_pin', 'kz_iin', 'li_peid', 'lt_ak', 'lu_nif', 'lv_pk', 'mx_rfc', 'my_nric', 'mz_nuit', 'ng_nin', 'nl_bsn', 'no_nin', 'nz_ird', 'pe_dni', 'pk_cnic', 'pk_snic', 'pl_pesel', 'pt_nif', 'ro_cnp', 'sa_tin', 'se_pin', 'sg_fin', 'sg_nric', 'sk_dic', 'th_lc', 'th_pin', 'tr_tin', 'us_itin', 'us_itin_last_4', 'us_ssn', 'us_ssn_last_4', 'uy_dni', 'za_id']

class V2CoreAccountIdentityIndividualRelationship(TypedDict, total=False):
    authorizer: bool | None
    director: bool | None
    executive: bool | None
    legal_guardian: bool | None
    owner: bool | None
    percent_ownership: str | None
    representative: bool | None
    title: str | None

class V2CoreAccountIdentityIndividualScriptNamesKana(TypedDict, total=False):
    given_name: str | None
    surname: str | None

class V2CoreAccountIdentityIndividualScriptNames(TypedDict, total=False):
    kana: V2CoreAccountIdentityIndividualScriptNamesKana | None
    kanji: V2CoreAccountIdentityIndividualScriptNamesKana | None

class V2CoreAccountIdentityIndividual(TypedDict, total=False):
    account: str
    additional_addresses: list[V2CoreAccountIdentityIndividualAdditionalAddresses] | None
    additional_names: list[V2CoreAccountIdentityIndividualAdditionalNames] | None
    additional_terms_of_service: V2CoreAccountIdentityAttestationsTermsOfService | None
    address: AccountCompanyAddressKana | None
    created: str
    date_of_birth: V2CoreAccountIdentityBusinessDetailsRegistrationDate | None
    documents: V2CoreAccountIdentityIndividualDocuments | None
    email: str | None
    given_name: str | None
    id: str
    id_numbers: list[V2CoreAccountIdentityIndividualIdNumbers] | None
    legal_gender: Literal['female', 'male'] | None
    metadata: dict[str, str] | None
    nationalities: list[str] | None
    object: str
    phone: str | None
    political_exposure: Literal['existing', 'none'] | None
    relationship: V2CoreAccountIdentityIndividualRelationship | None
    script_addresses: V2CoreAccountIdentityBusinessDetailsScriptAddresses | None
    script_names: V2CoreAccountIdentityIndividualScriptNames | None
    surname: str | None
    updated: str

class V2CoreAccountIdentity(TypedDict, total=False):
    attestations: V2CoreAccountIdentityAttestations | None
    business_details: V2CoreAccountIdentityBusinessDetails | None
    country: str | None
    entity_type: Literal['company', 'government_entity', 'individual', 'non_profit'] | None
    individual: V2CoreAccountIdentityIndividual | None

class V2CoreAccountRequirements(TypedDict, total=False):
    alternatives: list[V2CoreAccountFutureRequirementsAlternatives] | None
    entries: list[V2CoreAccountFutureRequirementsEntries] | None
    summary: V2CoreAccountFutureRequirementsSummary | None

class V2CoreAccount(Resource):
    KEY: ClassVar[str] = 'v2.core.account'
    object: Literal['v2.core.account']
    applied_configurations: list[Literal['customer', 'merchant', 'recipient']]
    closed: bool | None
    configuration: V2CoreAccountConfiguration | None
    contact_email: str | None
    contact_phone: str | None
    created: str
    dashboard: Literal['express', 'full', 'none'] | None
    defaults: V2CoreAccountDefaults | None
    display_name: str | None
    future_requirements: V2CoreAccountFutureRequirements | None
    identity: V2CoreAccountIdentity | None
    livemode: bool
    metadata: dict[str, str] | None
    requirements: V2CoreAccountRequirements | None

class V2CoreAccountLinkUseCaseAccountOnboardingCollectionOptions(TypedDict, total=False):
    fields: Literal['currently_due', 'eventually_due'] | None
    future_requirements: Literal['include', 'omit'] | None

class V2CoreAccountLinkUseCaseAccountOnboarding(TypedDict, total=False):
    collection_options: V2CoreAccountLinkUseCaseAccountOnboardingCollectionOptions | None
    refresh_url: str
    return_url: str | None

class V2CoreAccountLinkUseCase(TypedDict, total=False):
    account_onboarding: V2CoreAccountLinkUseCaseAccountOnboarding | None
    account_update: V2CoreAccountLinkUseCaseAccountOnboarding | None
    type: Literal['account_onboarding', 'account_update']

class V2CoreAccountLink(Resource):
    KEY: ClassVar[str] = 'v2.core.account_link'
    object: Literal['v2.core.account_link']
    account: str
    created: str
    expires_at: str
    livemode: bool
    url: str
    use_case: V2CoreAccountLinkUseCase

class V2CoreAccountPerson(Resource):
    KEY: ClassVar[str] = 'v2.core.account_person'
    object: Literal['v2.core.account_person']
    account: str
    additional_addresses: list[V2CoreAccountIdentityIndividualAdditionalAddresses] | None
    additional_names: list[V2CoreAccountIdentityIndividualAdditionalNames] | None
    additional_terms_of_service: V2CoreAccountIdentityAttestationsTermsOfService | None
    address: AccountCompanyAddressKana | None
    created: str
    date_of_birth: V2CoreAccountIdentityBusinessDetailsRegistrationDate | None
    documents: V2CoreAccountIdentityIndividualDocuments | None
    email: str | None
    given_name: str | None
    id_numbers: list[V2CoreAccountIdentityIndividualIdNumbers] | None
    legal_gender: Literal['female', 'male'] | None
    livemode: bool
    metadata: dict[str, str] | None
    nationalities: list[str] | None
    phone: str | None
    political_exposure: Literal['existing', 'none'] | None
    relationship: V2CoreAccountIdentityIndividualRelationship | None
    script_addresses: V2CoreAccountIdentityBusinessDetailsScriptAddresses | None
    script_names: V2CoreAccountIdentityIndividualScriptNames | None
    surname: str | None
    updated: str

class V2CoreAccountPersonToken(Resource):
    KEY: ClassVar[str] = 'v2.core.account_person_token'
    object: Literal['v2.core.account_person_token']
    created: str
    expires_at: str
    livemode: bool
    used: bool

class V2CoreAccountToken(Resource):
    KEY: ClassVar[str] = 'v2.core.account_token'
    object: Literal['v2.core.account_token']
    created: str
    expires_at: str
    livemode: bool
    used: bool

class V2CoreEventReasonRequest(TypedDict, total=False):
    id: str
    idempotency_key: str

class V2CoreEventReason(TypedDict, total=False):
    request: V2CoreEventReasonRequest | None
    type: Literal['request']

class V2CoreEventRelatedObject(TypedDict, total=False):
    id: str
    type: str
    url: str | None

class V2CoreEvent(Resource):
    KEY: ClassVar[str] = 'v2.core.event'
    object: Literal['v2.core.event']
    changes: dict[str, Any] | None
    context: str | None
    created: str
    livemode: bool
    reason: V2CoreEventReason | None
    related_object: V2CoreEventRelatedObject | None
    snapshot_event: str | None
    type: str

class V2CoreEventDestinationAmazonEventbridge(TypedDict, total=False):
    aws_account_id: str
    aws_event_source_arn: str
    aws_event_source_status: Literal['active', 'deleted', 'pending', 'unknown']

class V2CoreEventDestinationAzureEventGrid(TypedDict, total=False):
    azure_partner_topic_name: str
    azure_partner_topic_status: Literal['activated', 'deleted', 'never_activated', 'unknown']
    azure_region: str
    azure_resource_group_name: str
    azure_subscription_id: str

class V2CoreEventDestinationStatusDetailsDisabled(TypedDict, total=False):
    reason: Literal['no_aws_event_source_exists', 'no_azure_partner_topic_exists', 'user']

class V2CoreEventDestinationStatusDetails(TypedDict, total=False):
    disabled: V2CoreEventDestinationStatusDetailsDisabled | None

class V2CoreEventDestinationWebhookEndpoint(TypedDict, total=False):
    signing_secret: str | None
    url: str | None

class V2CoreEventDestination(Resource):
    KEY: ClassVar[str] = 'v2.core.event_destination'
    object: Literal['v2.core.event_destination']
    amazon_eventbridge: V2CoreEventDestinationAmazonEventbridge | None
    azure_event_grid: V2CoreEventDestinationAzureEventGrid | None
    created: str
    description: str
    enabled_events: list[str]
    event_payload: Literal['snapshot', 'thin']
    events_from: list[str] | None
    livemode: bool
    metadata: dict[str, str] | None
    name: str
    snapshot_api_version: str | None
    status: Literal['disabled', 'enabled']
    status_details: V2CoreEventDestinationStatusDetails | None
    type: Literal['amazon_eventbridge', 'azure_event_grid', 'webhook_endpoint']
    updated: str
    webhook_endpoint: V2CoreEventDestinationWebhookEndpoint | None

class V2CoreVaultGbBankAccount(Resource):
    KEY: ClassVar[str] = 'v2.core.vault.gb_bank_account'
    object: Literal['v2.core.vault.gb_bank_account']
    archived: bool
    bank_account_type: Literal['checking', 'savings']
    bank_name: str
    created: str
    last4: str
    livemode: bool
    restricted: bool
    sort_code: str | None
    supported_currencies: list[str]

class V2CoreVaultUsBankAccountVerificationMicrodepositVerificationDetails(TypedDict, total=False):
    expires: str
    microdeposit_type: Literal['amounts', 'descriptor_code']
    sent: str

class V2CoreVaultUsBankAccountVerification(TypedDict, total=False):
    microdeposit_verification_details: V2CoreVaultUsBankAccountVerificationMicrodepositVerificationDetails | None
    status: Literal['awaiting_verification', 'unverified', 'verification_failed', 'verified']

class V2CoreVaultUsBankAccount(Resource):
    KEY: ClassVar[str] = 'v2.core.vault.us_bank_account'
    object: Literal['v2.core.vault.us_bank_account']
    archived: bool
    bank_account_type: Literal['checking', 'savings']
    bank_name: str
    created: str
    fedwire_routing_number: str | None
    financial_connections_account: str | None
    last4: str
    livemode: bool
    restricted: bool
    routing_number: str | None
    supported_currencies: list[str]
    verification: V2CoreVaultUsBankAccountVerification

class V2MoneyManagementAdjustmentAdjustedFlow(TypedDict, total=False):
    adjustment: str | None
    inbound_transfer: str | None
    outbound_payment: str | None
    outbound_transfer: str | None
    received_credit: str | None
    received_debit: str | None
    type: Literal['adjustment', 'inbound_transfer', 'outbound_payment', 'outbound_transfer', 'received_credit', 'received_debit']

class V2MoneyManagementAdjustment(Resource):
    KEY: ClassVar[str] = 'v2.money_management.adjustment'
    object: Literal['v2.money_management.adjustment']
    adjusted_flow: V2MoneyManagementAdjustmentAdjustedFlow | None
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    created: str
    description: str | None
    financial_account: str
    livemode: bool

class V2MoneyManagementFinancialAccountBalance(TypedDict, total=False):
    available: dict[str, BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary]
    inbound_pending: dict[str, BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary]
    outbound_pending: dict[str, BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary]

class V2MoneyManagementFinancialAccountStorageDepositInsuranceEligibility(TypedDict, total=False):
    bank_name: Literal['fifth_third']
    currencies: list[str]
    type: Literal['fdic', 'fdic_passthrough']

class V2MoneyManagementFinancialAccountStorage(TypedDict, total=False):
    deposit_insurance_eligibility: list[V2MoneyManagementFinancialAccountStorageDepositInsuranceEligibility] | None
    holds_currencies: list[str]

class V2MoneyManagementFinancialAccount(Resource):
    KEY: ClassVar[str] = 'v2.money_management.financial_account'
    object: Literal['v2.money_management.financial_account']
    balance: V2MoneyManagementFinancialAccountBalance
    country: str
    created: str
    display_name: str | None
    livemode: bool
    metadata: dict[str, str] | None
    other: PaymentAttemptRecordPaymentMethodDetailsCardWalletApplePay | None
    status: Literal['closed', 'open', 'pending']
    storage: V2MoneyManagementFinancialAccountStorage | None
    type: Literal['other', 'storage']

class V2MoneyManagementFinancialAddressBankAccountAbaAddress(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    state: str
    town: str

class V2MoneyManagementFinancialAddressBankAccountAba(TypedDict, total=False):
    account_holder_name: str | None
    account_number: str
    address: V2MoneyManagementFinancialAddressBankAccountAbaAddress | None
    bank_name: str | None
    routing_number: str

class V2MoneyManagementFinancialAddressBankAccountIban(TypedDict, total=False):
    account_holder_name: str
    bank_name: str
    iban: str

class V2MoneyManagementFinancialAddressBankAccountSortCode(TypedDict, total=False):
    account_holder_name: str
    account_number: str
    sort_code: str

class V2MoneyManagementFinancialAddressBankAccount(TypedDict, total=False):
    aba: V2MoneyManagementFinancialAddressBankAccountAba | None
    country: str | None
    currency: str
    iban: V2MoneyManagementFinancialAddressBankAccountIban | None
    sort_code: V2MoneyManagementFinancialAddressBankAccountSortCode | None
    type: Literal['aba', 'iban', 'sort_code']

class V2MoneyManagementFinancialAddress(Resource):
    KEY: ClassVar[str] = 'v2.money_management.financial_address'
    object: Literal['v2.money_management.financial_address']
    bank_account: V2MoneyManagementFinancialAddressBankAccount | None
    created: str
    financial_account: str
    livemode: bool
    settlement_currency: str
    status: Literal['active', 'archived', 'failed', 'pending']
    type: Literal['bank_account']

class V2MoneyManagementFinancialAddressCreditSimulation(Resource):
    KEY: ClassVar[str] = 'v2.money_management.financial_address_credit_simulation'
    object: Literal['v2.money_management.financial_address_credit_simulation']
    livemode: bool
    status: str

class V2MoneyManagementInboundTransferTo(TypedDict, total=False):
    credited: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    financial_account: str

class V2MoneyManagementInboundTransferTransferHistoryBankDebitFailed(TypedDict, total=False):
    failure_reason: Literal['bank_account_closed', 'bank_account_not_found', 'bank_debit_could_not_be_processed', 'bank_debit_not_authorized', 'insufficient_funds']

class V2MoneyManagementInboundTransferTransferHistoryBankDebitReturned(TypedDict, total=False):
    return_reason: Literal['bank_account_closed', 'bank_account_not_found', 'bank_debit_could_not_be_processed', 'bank_debit_not_authorized', 'insufficient_funds']

class V2MoneyManagementInboundTransferTransferHistory(TypedDict, total=False):
    bank_debit_failed: V2MoneyManagementInboundTransferTransferHistoryBankDebitFailed | None
    bank_debit_processing: AccountSettingsPaypayPaymentsSiteAccessible | None
    bank_debit_queued: AccountSettingsPaypayPaymentsSiteAccessible | None
    bank_debit_returned: V2MoneyManagementInboundTransferTransferHistoryBankDebitReturned | None
    bank_debit_succeeded: AccountSettingsPaypayPaymentsSiteAccessible | None
    created: str
    effective_at: str
    id: str
    type: Literal['bank_debit_failed', 'bank_debit_processing', 'bank_debit_queued', 'bank_debit_returned', 'bank_debit_succeeded']

class V2MoneyManagementInboundTransfer(Resource):
    KEY: ClassVar[str] = 'v2.money_management.inbound_transfer'
    object: Literal['v2.money_management.inbound_transfer']
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    created: str
    description: str
    livemode: bool
    to: V2MoneyManagementInboundTransferTo
    transfer_history: list[V2MoneyManagementInboundTransferTransferHistory]

class V2MoneyManagementOutboundPaymentRecipientNotification(TypedDict, total=False):
    setting: Literal['configured', 'none']

class V2MoneyManagementOutboundPaymentStatusDetailsFailed(TypedDict, total=False):
    reason: Literal['fx_rate_drift_exceeded_after_review', 'payout_method_amount_limit_exceeded', 'payout_method_declined', 'payout_method_does_not_exist', 'payout_method_expired', 'payout_method_unsupported', 'payout_method_usage_frequency_limit_exceeded', 'review_rejected', 'unknown_failure']

class V2MoneyManagementOutboundPaymentStatusDetailsProcessing(TypedDict, total=False):
    reason: Literal['under_review']

class V2MoneyManagementOutboundPaymentStatusDetailsReturned(TypedDict, total=False):
    reason: Literal['payout_method_canceled_by_customer', 'payout_method_closed', 'payout_method_currency_unsupported', 'payout_method_does_not_exist', 'payout_method_holder_address_incorrect', 'payout_method_holder_details_incorrect', 'payout_method_holder_name_incorrect', 'payout_method_invalid_account_number', 'payout_method_restricted', 'recalled', 'unknown_failure']

class V2MoneyManagementOutboundPaymentStatusDetails(TypedDict, total=False):
    failed: V2MoneyManagementOutboundPaymentStatusDetailsFailed | None
    processing: V2MoneyManagementOutboundPaymentStatusDetailsProcessing | None
    returned: V2MoneyManagementOutboundPaymentStatusDetailsReturned | None

class V2MoneyManagementOutboundPaymentStatusTransitions(TypedDict, total=False):
    canceled_at: str | None
    failed_at: str | None
    posted_at: str | None
    returned_at: str | None

class V2MoneyManagementOutboundPaymentToPayoutMethodOptionsBankAccountPreferredNetworkOptionsAch(TypedDict, total=False):
    submission: Literal['next_day', 'same_day'] | None
    transaction_purpose: Literal['payroll'] | None

class V2MoneyManagementOutboundPaymentToPayoutMethodOptionsBankAccountPreferredNetworkOptions(TypedDict, total=False):
    ach: V2MoneyManagementOutboundPaymentToPayoutMethodOptionsBankAccountPreferredNetworkOptionsAch | None

class V2MoneyManagementOutboundPaymentToPayoutMethodOptionsBankAccount(TypedDict, total=False):
    preferred_network_options: V2MoneyManagementOutboundPaymentToPayoutMethodOptionsBankAccountPreferredNetworkOptions | None
    preferred_networks: list[Literal['ach', 'fedwire', 'fps', 'rtp', 'sepa', 'swift']] | None

class V2MoneyManagementOutboundPaymentToPayoutMethodOptions(TypedDict, total=False):
    bank_account: V2MoneyManagementOutboundPaymentToPayoutMethodOptionsBankAccount | None

class V2MoneyManagementOutboundPaymentTo(TypedDict, total=False):
    credited: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    payout_method: str | None
    payout_method_options: V2MoneyManagementOutboundPaymentToPayoutMethodOptions | None
    recipient: str

class V2MoneyManagementOutboundPaymentTrackingDetailsBankAccount(TypedDict, total=False):
    trace_id: str | None

class V2MoneyManagementOutboundPaymentTrackingDetailsCard(TypedDict, total=False):
    retrieval_reference: str | None

class V2MoneyManagementOutboundPaymentTrackingDetails(TypedDict, total=False):
    bank_account: V2MoneyManagementOutboundPaymentTrackingDetailsBankAccount | None
    card: V2MoneyManagementOutboundPaymentTrackingDetailsCard | None
    status: Literal['pending', 'supported', 'unsupported']
    type: Literal['bank_account', 'card']

class V2MoneyManagementOutboundPayment(Resource):
    KEY: ClassVar[str] = 'v2.money_management.outbound_payment'
    object: Literal['v2.money_management.outbound_payment']
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    cancelable: bool
    created: str
    description: str | None
    expected_arrival_date: str | None
    livemode: bool
    metadata: dict[str, str] | None
    payout_intent: str | None
    recipient_notification: V2MoneyManagementOutboundPaymentRecipientNotification
    recipient_verification: str | None
    statement_descriptor: str
    status: Literal['canceled', 'failed', 'posted', 'processing', 'returned']
    status_details: V2MoneyManagementOutboundPaymentStatusDetails | None
    status_transitions: V2MoneyManagementOutboundPaymentStatusTransitions | None
    to: V2MoneyManagementOutboundPaymentTo
    tracking_details: V2MoneyManagementOutboundPaymentTrackingDetails | None

class V2MoneyManagementOutboundSetupIntent(Resource):
    KEY: ClassVar[str] = 'v2.money_management.outbound_setup_intent'
    object: Literal['v2.money_management.outbound_setup_intent']
    created: str
    livemode: bool
    payout_method: Any
    status: Literal['canceled', 'requires_action', 'requires_payout_method', 'succeeded']
    usage_intent: Literal['payment', 'transfer']

class V2MoneyManagementPayoutIntentEstimatedFeesNetworkFeeDetailsNetworkOptionsAch(TypedDict, total=False):
    submission: Literal['next_day', 'same_day'] | None

class V2MoneyManagementPayoutIntentEstimatedFeesNetworkFeeDetailsNetworkOptions(TypedDict, total=False):
    ach: V2MoneyManagementPayoutIntentEstimatedFeesNetworkFeeDetailsNetworkOptionsAch | None

class V2MoneyManagementPayoutIntentEstimatedFeesNetworkFeeDetails(TypedDict, total=False):
    network: Literal['ach', 'fedwire', 'fps', 'local', 'rtp', 'sepa', 'swift']
    network_options: V2MoneyManagementPayoutIntentEstimatedFeesNetworkFeeDetailsNetworkOptions

class V2MoneyManagementPayoutIntentEstimatedFeesTaxAmount(TypedDict, total=False):
    currency: str
    value_decimal: str

class V2MoneyManagementPayoutIntentEstimatedFees(TypedDict, total=False):
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    network_fee_details: V2MoneyManagementPayoutIntentEstimatedFeesNetworkFeeDetails | None
    tax_amount: V2MoneyManagementPayoutIntentEstimatedFeesTaxAmount | None
    type: Literal['cross_border_fee', 'foreign_exchange_fee', 'instant_card_payout_fee', 'network_fee', 'next_day_payout_fee', 'real_time_payout_fee', 'standard_payout_fee', 'wire_payout_fee']

class V2MoneyManagementPayoutIntentFxQuoteRates(TypedDict, total=False):
    exchange_rate: str

class V2MoneyManagementPayoutIntentFxQuote(TypedDict, total=False):
    lock_duration: Literal['five_minutes', 'none']
    lock_expires_at: str | None
    lock_status: Literal['active', 'expired', 'none']
    rates: dict[str, V2MoneyManagementPayoutIntentFxQuoteRates]
    to_currency: str

class V2MoneyManagementPayoutIntentLatestPayout(TypedDict, total=False):
    outbound_payment: str | None
    outbound_transfer: str | None
    type: Literal['outbound_payment', 'outbound_transfer']

class V2MoneyManagementPayoutIntentNextActionConfirm(TypedDict, total=False):
    fields_to_review: list[Literal['estimated_fees', 'fx_quote', 'recipient_verification']] | None
    reason: Literal['automatically_required', 'manually_requested']

class V2MoneyManagementPayoutIntentNextActionHandleFailure(TypedDict, total=False):
    failure_reason: Literal['account_not_configured_as_recipient', 'fx_rate_drift_exceeded_after_review', 'insufficient_funds', 'payout_method_account_type_incorrect', 'payout_method_amount_limit_exceeded', 'payout_method_canceled_by_customer', 'payout_method_closed', 'payout_method_currency_unsupported', 'payout_method_declined', 'payout_method_does_not_exist', 'payout_method_expired', 'payout_method_holder_address_incorrect', 'payout_method_holder_details_incorrect', 'payout_method_holder_name_incorrect', 'payout_method_invalid', 'payout_method_invalid_account_number', 'payout_method_restricted', 'payout_method_unsupported', 'payout_method_usage_frequency_limit_exceeded', 'recalled', 'recipient_capability_not_active', 'review_rejected', 'unknown_failure']

class V2MoneyManagementPayoutIntentNextAction(TypedDict, total=False):
    confirm: V2MoneyManagementPayoutIntentNextActionConfirm | None
    handle_failure: V2MoneyManagementPayoutIntentNextActionHandleFailure | None
    type: Literal['confirm', 'handle_failure']

class V2MoneyManagementPayoutIntentRecipientVerificationMatchResultDetails(TypedDict, total=False):
    matched_business_type: Literal['business', 'personal'] | None
    matched_name: str | None
    message: str
    provided_business_type: Literal['business', 'personal'] | None
    provided_name: str

class V2MoneyManagementPayoutIntentRecipientVerification(TypedDict, total=False):
    match_result: Literal['close_match', 'match', 'no_match', 'unavailable']
    match_result_details: V2MoneyManagementPayoutIntentRecipientVerificationMatchResultDetails

class V2MoneyManagementPayoutIntentScheduleOptions(TypedDict, total=False):
    execute_on: str | None

class V2MoneyManagementPayoutIntentStatusTransitions(TypedDict, total=False):
    canceled_at: str | None
    posted_at: str | None
    processing_at: str | None
    requires_action_at: str | None

class V2MoneyManagementPayoutIntentTo(TypedDict, total=False):
    credited: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary | None
    currency: str | None
    payout_method: str | None
    payout_method_options: V2MoneyManagementOutboundPaymentToPayoutMethodOptions | None
    recipient: str | None

class V2MoneyManagementPayoutIntent(Resource):
    KEY: ClassVar[str] = 'v2.money_management.payout_intent'
    object: Literal['v2.money_management.payout_intent']
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    confirmation_method: Literal['automatic', 'manual']
    created: str
    description: str | None
    estimated_fees: list[V2MoneyManagementPayoutIntentEstimatedFees] | None
    fx_quote: V2MoneyManagementPayoutIntentFxQuote | None
    latest_payout: V2MoneyManagementPayoutIntentLatestPayout | None
    livemode: bool
    metadata: dict[str, str] | None
    next_action: V2MoneyManagementPayoutIntentNextAction | None
    recipient_notification: V2MoneyManagementOutboundPaymentRecipientNotification | None
    recipient_verification: V2MoneyManagementPayoutIntentRecipientVerification | None
    schedule_options: V2MoneyManagementPayoutIntentScheduleOptions | None
    statement_descriptor: str | None
    status: Literal['canceled', 'pending', 'posted', 'processing', 'requires_action']
    status_transitions: V2MoneyManagementPayoutIntentStatusTransitions | None
    to: V2MoneyManagementPayoutIntentTo

class V2MoneyManagementPayoutMethodBankAccount(TypedDict, total=False):
    bank_account_type: Literal['checking', 'futsu', 'savings', 'toza']
    bank_name: str
    branch_number: str | None
    country: str
    financial_connections_account: str | None
    last4: str
    routing_number: str | None
    supported_currencies: list[str]
    swift_code: str | None

class V2MoneyManagementPayoutMethodCard(TypedDict, total=False):
    exp_month: str
    exp_year: str
    fingerprint: str
    last4: str
    supported_currencies: list[str]

class V2MoneyManagementPayoutMethodUsageStatus(TypedDict, total=False):
    payments: Literal['disabled', 'eligible', 'ineligible', 'invalid', 'requires_action']
    transfers: Literal['disabled', 'eligible', 'ineligible', 'invalid', 'requires_action']

class V2MoneyManagementPayoutMethod(Resource):
    KEY: ClassVar[str] = 'v2.money_management.payout_method'
    object: Literal['v2.money_management.payout_method']
    archived: bool
    bank_account: V2MoneyManagementPayoutMethodBankAccount | None
    card: V2MoneyManagementPayoutMethodCard | None
    created: str
    latest_outbound_setup_intent: str | None
    livemode: bool
    restricted: bool
    type: Literal['bank_account', 'card']
    usage_status: V2MoneyManagementPayoutMethodUsageStatus

class V2MoneyManagementPayoutMethodsBankAccountSpecCountriesFieldsLocalNameHuman(TypedDict, total=False):
    content: str
    localization_key: str

class V2MoneyManagementPayoutMethodsBankAccountSpecCountriesFields(TypedDict, total=False):
    currencies: list[str] | None
    local_name: str
    local_name_human: V2MoneyManagementPayoutMethodsBankAccountSpecCountriesFieldsLocalNameHuman
    max_length: int
    min_length: int
    placeholder: str
    stripe_name: str
    validation_regex: str

class V2MoneyManagementPayoutMethodsBankAccountSpecCountries(TypedDict, total=False):
    fields: list[V2MoneyManagementPayoutMethodsBankAccountSpecCountriesFields]

class V2MoneyManagementPayoutMethodsBankAccountSpec(Resource):
    KEY: ClassVar[str] = 'v2.money_management.payout_methods_bank_account_spec'
    object: Literal['v2.money_management.payout_methods_bank_account_spec']
    countries: dict[str, V2MoneyManagementPayoutMethodsBankAccountSpecCountries]
    livemode: bool

class V2MoneyManagementReceivedCreditBalanceTransfer(TypedDict, total=False):
    from_account: str | None
    outbound_payment: str | None
    outbound_transfer: str | None
    payout: str | None
    transfer: str | None
    type: Literal['outbound_payment', 'outbound_transfer', 'payout', 'transfer']

class V2MoneyManagementReceivedCreditBankTransferOriginatingBankAccountAba(TypedDict, total=False):
    account_holder_name: str | None
    bank_name: str | None
    last4: str | None
    routing_number: str | None

class V2MoneyManagementReceivedCreditBankTransferOriginatingBankAccountIban(TypedDict, total=False):
    account_holder_name: str | None
    bank_name: str | None
    bic: str | None
    country: str | None
    iban: str | None

class V2MoneyManagementReceivedCreditBankTransferOriginatingBankAccountSortCode(TypedDict, total=False):
    account_holder_name: str | None
    bank_name: str | None
    last4: str | None
    sort_code: str | None

class V2MoneyManagementReceivedCreditBankTransferOriginatingBankAccount(TypedDict, total=False):
    aba: V2MoneyManagementReceivedCreditBankTransferOriginatingBankAccountAba | None
    iban: V2MoneyManagementReceivedCreditBankTransferOriginatingBankAccountIban | None
    sort_code: V2MoneyManagementReceivedCreditBankTransferOriginatingBankAccountSortCode | None
    type: Literal['aba', 'iban', 'sort_code']

class V2MoneyManagementReceivedCreditBankTransfer(TypedDict, total=False):
    financial_address: str
    network: Literal['ach', 'chaps', 'fedwire', 'fps', 'rtp', 'sepa', 'sepa_instant']
    originating_bank_account: V2MoneyManagementReceivedCreditBankTransferOriginatingBankAccount
    statement_descriptor: str | None

class V2MoneyManagementReceivedCreditStatusDetailsFailed(TypedDict, total=False):
    reason: Literal['capability_inactive', 'currency_unsupported_on_financial_address', 'financial_address_inactive', 'stripe_rejected']

class V2MoneyManagementReceivedCreditStatusDetailsReturned(TypedDict, total=False):
    reason: Literal['originator_initiated_reversal']

class V2MoneyManagementReceivedCreditStatusDetails(TypedDict, total=False):
    failed: V2MoneyManagementReceivedCreditStatusDetailsFailed | None
    returned: V2MoneyManagementReceivedCreditStatusDetailsReturned | None

class V2MoneyManagementReceivedCreditStatusTransitions(TypedDict, total=False):
    failed_at: str | None
    returned_at: str | None
    succeeded_at: str | None

class V2MoneyManagementReceivedCredit(Resource):
    KEY: ClassVar[str] = 'v2.money_management.received_credit'
    object: Literal['v2.money_management.received_credit']
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    amount_received: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    balance_transfer: V2MoneyManagementReceivedCreditBalanceTransfer | None
    bank_transfer: V2MoneyManagementReceivedCreditBankTransfer | None
    created: str
    description: str | None
    financial_account: str
    livemode: bool
    status: Literal['failed', 'pending', 'returned', 'succeeded']
    status_details: V2MoneyManagementReceivedCreditStatusDetails | None
    status_transitions: V2MoneyManagementReceivedCreditStatusTransitions | None
    type: Literal['balance_transfer', 'bank_transfer']

class V2MoneyManagementRecipientVerificationConsumedBy(TypedDict, total=False):
    outbound_payment: str | None
    type: Literal['outbound_payment']

class V2MoneyManagementRecipientVerificationStatusTransitions(TypedDict, total=False):
    acknowledged_at: str | None
    consumed_at: str | None

class V2MoneyManagementRecipientVerification(Resource):
    KEY: ClassVar[str] = 'v2.money_management.recipient_verification'
    object: Literal['v2.money_management.recipient_verification']
    consumed_by: V2MoneyManagementRecipientVerificationConsumedBy | None
    created: str
    expires_at: str | None
    livemode: bool
    match_result: Literal['close_match', 'match', 'no_match', 'unavailable']
    match_result_details: V2MoneyManagementPayoutIntentRecipientVerificationMatchResultDetails
    payout_method: str
    recipient: str | None
    status: Literal['acknowledged', 'awaiting_acknowledgement', 'consumed', 'expired', 'verified']
    status_transitions: V2MoneyManagementRecipientVerificationStatusTransitions | None
    verification_type: Literal['confirmation_of_payee', 'verification_of_payee']

class V2MoneyManagementTransactionBalanceImpact(TypedDict, total=False):
    available: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    inbound_pending: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    outbound_pending: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary

class V2MoneyManagementTransactionFlow(TypedDict, total=False):
    adjustment: str | None
    currency_conversion: str | None
    fee_batch: str | None
    inbound_transfer: str | None
    outbound_payment: str | None
    outbound_transfer: str | None
    received_credit: str | None
    received_debit: str | None
    type: Literal['adjustment', 'currency_conversion', 'fee_batch', 'inbound_transfer', 'outbound_payment', 'outbound_transfer', 'received_credit', 'received_debit']

class V2MoneyManagementTransactionRegulatoryReceipt(TypedDict, total=False):
    status: Literal['available', 'not_applicable', 'pending', 'url_expired']
    url: str | None
    url_expires_at: str | None

class V2MoneyManagementTransactionStatusTransitions(TypedDict, total=False):
    posted_at: str | None
    void_at: str | None

class V2MoneyManagementTransaction(Resource):
    KEY: ClassVar[str] = 'v2.money_management.transaction'
    object: Literal['v2.money_management.transaction']
    amount: BillingCreditBalanceSummaryBalancesAvailableBalanceMonetary
    balance_impact: V2MoneyManagementTransactionBalanceImpact
    category: Literal['adjustment', 'currency_conversion', 'inbound_transfer', 'inbound_transfer_reversal', 'outbound_payment', 'outbound_payment_reversal', 'outbound_transfer', 'outbound_transfer_reversal', 'received_credit', 'received_credit_reversal', 'received_debit', 'received_debit_reversal', 'stripe_fee', 'stripe_fee_tax']
    counterparty: ProductMarketingFeatures | None
    created: str
    description: str | None
    financial_account: str
    flow: V2MoneyManagementTransactionFlow | None
    livemode: bool
    metadata: dict[str, str] | None
    regulatory_receipt: V2MoneyManagementTransactionRegulatoryReceipt
    status: Literal['pending', 'posted', 'void']
    status_transitions: V2MoneyManagementTransactionStatusTransitions

class V2MoneyManagementTransactionEntryTransactionDetails(TypedDict, total=False):
    category: Literal['adjustment', 'currency_conversion', 'inbound_transfer', 'inbound_transfer_reversal', 'outbound_payment', 'outbound_payment_reversal', 'outbound_transfer', 'outbound_transfer_reversal', 'received_credit', 'received_credit_reversal', 'received_debit', 'received_debit_reversal', 'stripe_fee', 'stripe_fee_tax']
    financial_account: str
    flow: V2MoneyManagementTransactionFlow | None

class V2MoneyManagementTransactionEntry(Resource):
    KEY: ClassVar[str] = 'v2.money_management.transaction_entry'
    object: Literal['v2.money_management.transaction_entry']
    balance_impact: V2MoneyManagementTransactionBalanceImpact
    created: str
    effective_at: str
    livemode: bool
    transaction: str
    transaction_details: V2MoneyManagementTransactionEntryTransactionDetails

class WebhookEndpoint(Resource):
    KEY: ClassVar[str] = 'webhook_endpoint'
    object: Literal['webhook_endpoint']
    api_version: str | None
    application: str | None
    created: int
    description: str | None
    enabled_events: list[str]
    livemode: bool
    metadata: dict[str, str]
    secret: str | None
    status: str
    url: str

class RequestLog(Resource):
    KEY: ClassVar[str] = 'request_log'
    object: Literal['request_log']
    api_key: str | None
    api_version: str
    created: int
    duration_ms: float
    events: list[str]
    idempotency_key: str | None
    ip_address: str | None
    livemode: bool
    method: str
    request_params: dict[str, Any]
    response_body: Any
    status: int
    user_agent: str | None

class ApiKey(Resource):
    KEY: ClassVar[str] = 'api_key'
    object: Literal['api_key']
    allowed_ips: list[str]
    connect_permissions: dict[str, str] | None
    created: int
    expires_at: int | None
    kind: Literal['publishable', 'restricted', 'secret']
    last_used: int | None
    livemode: bool
    masked: str
    name: str | None
    note: str | None
    permissions: dict[str, str] | None
    revealable: bool
    secret: str | None

class DeliveryAttempt(Resource):
    KEY: ClassVar[str] = 'delivery_attempt'
    object: Literal['delivery_attempt']
    created: int
    duration_ms: float
    error: str | None
    event: str
    fault: str | None
    livemode: bool
    next_attempt: int | None
    number: int
    receiver: str
    request_headers: dict[str, str]
    response_body: str | None
    response_headers: dict[str, str]
    status: int | None
    succeeded: bool
    url: str | None

class Fault(Resource):
    KEY: ClassVar[str] = 'fault'
    object: Literal['fault']
    created: int
    decline_code: str | None
    delay_ms: int | None
    event_type: str | None
    fired: int
    kind: Literal['connection_reset', 'decline', 'error', 'latency', 'lock_timeout', 'lost_answer', 'rate_limit', 'webhook_late', 'webhook_never', 'webhook_out_of_order', 'webhook_twice', 'webhook_wrong_signature']
    livemode: bool
    operation: str | None
    probability: float
    status: int | None
    times: int | None

class SigningSecret(Resource):
    KEY: ClassVar[str] = 'signing_secret'
    object: Literal['signing_secret']
    previous_expires_at: int | None
    receiver: str
    secret: str

class StripecliPairing(Resource):
    KEY: ClassVar[str] = 'stripecli.pairing'
    object: Literal['stripecli.pairing']
    created: int
    device_name: str
    livemode: bool
    status: Literal['confirmed', 'pending', 'refused']
    verification_code: str

class V2CoreClaimableSandbox(Resource):
    KEY: ClassVar[str] = 'v2.core.claimable_sandbox'
    object: Literal['v2.core.claimable_sandbox']
    is_claimed: bool

class StripecliSession(Resource):
    KEY: ClassVar[str] = 'stripecli.session'
    object: Literal['stripecli.session']
    created: int
    default_version: str | None
    device_token: str | None
    display_connect_filter_warning: bool | None
    latest_version: str | None
    livemode: bool
    reconnect_delay: int | None
    secret: str | None
    websocket_authorized_feature: str | None
    websocket_id: str | None
    websocket_url: str | None

class PlatformUser(Resource):
    KEY: ClassVar[str] = 'platform.user'
    object: Literal['platform.user']
    confirmed: bool
    created: int
    email: str
    language: str | None
    local: bool
    name: str | None
    two_step: bool

class PlatformSession(Resource):
    KEY: ClassVar[str] = 'platform.session'
    object: Literal['platform.session']
    account: str | None
    created: int
    expires_at: int
    ip_address: str | None
    last_seen: int
    livemode: bool
    method: str | None
    signed_in_at: int
    user: str
    user_agent: str | None

class PlatformIdentity(Resource):
    KEY: ClassVar[str] = 'platform.identity'
    object: Literal['platform.identity']
    created: int
    issuer: str
    subject: str
    user: str

class PlatformMember(Resource):
    KEY: ClassVar[str] = 'platform.member'
    object: Literal['platform.member']
    account: str
    by_provider: bool | None
    created: int
    roles: list[str]
    user: str

class PlatformInvitation(Resource):
    KEY: ClassVar[str] = 'platform.invitation'
    object: Literal['platform.invitation']
    account: str
    created: int
    email: str
    expires_at: int
    invited_by: str
    roles: list[str]

class PlatformLetter(Resource):
    KEY: ClassVar[str] = 'platform.letter'
    object: Literal['platform.letter']
    created: int
    error: str | None
    link: str | None
    sent: bool
    subject: str
    text: str
    to: str

class PlatformAudit(Resource):
    KEY: ClassVar[str] = 'platform.audit'
    object: Literal['platform.audit']
    about: str | None
    account: str | None
    action: str
    created: int
    details: dict[str, Any]
    email: str | None
    ip_address: str | None
    user: str | None

class PlatformToken(Resource):
    KEY: ClassVar[str] = 'platform.token'
    object: Literal['platform.token']
    created: int
    expires_at: int
    purpose: str
    user: str

class PlatformThrottle(Resource):
    KEY: ClassVar[str] = 'platform.throttle'
    object: Literal['platform.throttle']
    created: int
    failures: int
    until: int

class PlatformSandbox(Resource):
    KEY: ClassVar[str] = 'platform.sandbox'
    object: Literal['platform.sandbox']
    account: str
    created: int
    name: str
    sandbox: str

class PlatformFeedback(Resource):
    KEY: ClassVar[str] = 'platform.feedback'
    object: Literal['platform.feedback']
    created: int
    helpful: bool
    page: str

class PlatformExport(Resource):
    KEY: ClassVar[str] = 'platform.export'
    object: Literal['platform.export']
    account: str
    created: int
    done: int
    error: str | None
    livemode: bool
    size: int | None
    state: str
    total: int | None
    user: str
    what: str
