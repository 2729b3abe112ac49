"""A class per operation: its checked parameters, those of the path among them. Written by `make types`: do not edit."""

from typing import Any, ClassVar, Literal, TypedDict

from tuppence.runtime.types.base import Params, ListObject


class AccountDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/accounts/{account}'
    account: str

class AccountExternalAccountDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/accounts/{account}/external_accounts/{id}'
    account: str
    id: str

class AccountPersonDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/accounts/{account}/persons/{person}'
    account: str
    person: str

class ApplePayDomainDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/apple_pay/domains/{domain}'
    domain: str

class CouponDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/coupons/{coupon}'
    coupon: str

class CustomerDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/customers/{customer}'
    customer: str

class CustomerDeleteDiscountParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/customers/{customer}/discount'
    customer: str

class SourceDetachParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/customers/{customer}/sources/{id}'
    customer: str
    id: str
    expand: list[str] | None

class CustomerTaxIdDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/customers/{customer}/tax_ids/{id}'
    customer: str
    id: str

class EphemeralKeyDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/ephemeral_keys/{key}'
    key: str
    expand: list[str] | None

class InvoiceItemDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/invoiceitems/{invoiceitem}'
    invoiceitem: str

class InvoiceDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/invoices/{invoice}'
    invoice: str

class PlanDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/plans/{plan}'
    plan: str

class ProductDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/products/{id}'
    id: str

class ProductFeatureDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/products/{product}/features/{id}'
    product: str
    id: str

class RadarValueListItemDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/radar/value_list_items/{item}'
    item: str

class RadarValueListDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/radar/value_lists/{value_list}'
    value_list: str

class SubscriptionItemDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/subscription_items/{item}'
    item: str
    clear_usage: bool | None
    payment_behavior: Literal['allow_incomplete', 'default_incomplete', 'error_if_incomplete', 'pending_if_incomplete'] | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none'] | None
    proration_date: int | None

class SubscriptionCancelCancellationDetails(TypedDict, total=False):
    comment: str | None
    feedback: Literal['customer_service', 'low_quality', 'missing_features', 'other', 'switched_service', 'too_complex', 'too_expensive', 'unused'] | None
    feedback_option: str

class SubscriptionCancelParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/subscriptions/{subscription_exposed_id}'
    subscription_exposed_id: str
    cancellation_details: SubscriptionCancelCancellationDetails | None
    expand: list[str] | None
    invoice_now: bool | None
    prorate: bool | None

class SubscriptionDeleteDiscountParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/subscriptions/{subscription_exposed_id}/discount'
    subscription_exposed_id: str

class TaxIdDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/tax_ids/{id}'
    id: str

class TerminalConfigurationDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/terminal/configurations/{configuration}'
    configuration: str

class TerminalLocationDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/terminal/locations/{location}'
    location: str

class TerminalReaderDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/terminal/readers/{reader}'
    reader: str

class TestHelpersTestClockDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/test_helpers/test_clocks/{test_clock}'
    test_clock: str

class WebhookEndpointDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v1/webhook_endpoints/{webhook_endpoint}'
    webhook_endpoint: str

class V2CoreAccountsPersonDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v2/core/accounts/{account_id}/persons/{id}'
    account_id: str
    id: str

class V2CoreEventDestinationDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /v2/core/event_destinations/{id}'
    id: str

class AccountRetrieveCurrentParams(Params):
    KEY: ClassVar[str] = 'GET /v1/account'
    expand: list[str] | None

class AccountListCreated(TypedDict, total=False):
    gt: int
    gte: int
    lt: int
    lte: int

class AccountListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/accounts'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class AccountRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/accounts/{account}'
    account: str
    expand: list[str] | None

class AccountCapabilityListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/accounts/{account}/capabilities'
    account: str
    expand: list[str] | None

class AccountCapabilityRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/accounts/{account}/capabilities/{capability}'
    account: str
    capability: str
    expand: list[str] | None

class AccountExternalAccountListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/accounts/{account}/external_accounts'
    account: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    object: Literal['bank_account', 'card'] | None
    starting_after: str | None

class AccountExternalAccountRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/accounts/{account}/external_accounts/{id}'
    account: str
    id: str
    expand: list[str] | None

class AccountPersonListRelationship(TypedDict, total=False):
    authorizer: bool
    director: bool
    executive: bool
    legal_guardian: bool
    owner: bool
    representative: bool

class AccountPersonListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/accounts/{account}/persons'
    account: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    relationship: AccountPersonListRelationship | None
    starting_after: str | None

class AccountPersonRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/accounts/{account}/persons/{person}'
    account: str
    person: str
    expand: list[str] | None

class ApplePayDomainListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/apple_pay/domains'
    domain_name: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ApplePayDomainRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/apple_pay/domains/{domain}'
    domain: str
    expand: list[str] | None

class ApplicationFeeListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/application_fees'
    charge: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ApplicationFeeRefundRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/application_fees/{fee}/refunds/{id}'
    fee: str
    id: str
    expand: list[str] | None

class ApplicationFeeRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/application_fees/{id}'
    id: str
    expand: list[str] | None

class ApplicationFeeRefundListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/application_fees/{id}/refunds'
    id: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class AppsInstallListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/apps/installs'
    account: str | None
    app: str | None
    approval_required: bool | None
    channel: Literal['private_live', 'private_test', 'public', 'testing'] | None
    created: AccountListCreated | int | None
    created_by: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['install_failed', 'installed', 'installing', 'uninstall_failed', 'uninstalling'] | None

class AppsInstallRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/apps/installs/{id}'
    id: str
    expand: list[str] | None

class AppsSecretListScope(TypedDict, total=False):
    type: Literal['account', 'user']
    user: str

class AppsSecretListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/apps/secrets'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    scope: AppsSecretListScope
    starting_after: str | None

class AppsSecretFindParams(Params):
    KEY: ClassVar[str] = 'GET /v1/apps/secrets/find'
    expand: list[str] | None
    name: str
    scope: AppsSecretListScope

class BalanceRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/balance'
    expand: list[str] | None

class BalanceSettingsRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/balance_settings'
    expand: list[str] | None

class BalanceTransactionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/balance_transactions'
    created: AccountListCreated | int | None
    currency: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    payout: str | None
    source: str | None
    starting_after: str | None
    type: str | None

class BalanceTransactionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/balance_transactions/{id}'
    id: str
    expand: list[str] | None

class BillingAlertListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/alerts'
    alert_type: Literal['usage_threshold'] | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    meter: str | None
    starting_after: str | None

class BillingAlertRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/alerts/{id}'
    id: str
    expand: list[str] | None

class BillingCreditBalanceSummaryRetrieveFilterApplicabilityScopePrices(TypedDict, total=False):
    id: str

class BillingCreditBalanceSummaryRetrieveFilterApplicabilityScope(TypedDict, total=False):
    price_type: Literal['metered']
    prices: list[BillingCreditBalanceSummaryRetrieveFilterApplicabilityScopePrices]

class BillingCreditBalanceSummaryRetrieveFilter(TypedDict, total=False):
    applicability_scope: BillingCreditBalanceSummaryRetrieveFilterApplicabilityScope
    credit_grant: str
    type: Literal['applicability_scope', 'credit_grant']

class BillingCreditBalanceSummaryRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/credit_balance_summary'
    customer: str | None
    customer_account: str | None
    expand: list[str] | None
    filter: BillingCreditBalanceSummaryRetrieveFilter

class BillingCreditBalanceTransactionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/credit_balance_transactions'
    credit_grant: str | None
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class BillingCreditBalanceTransactionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/credit_balance_transactions/{id}'
    id: str
    expand: list[str] | None

class BillingCreditGrantListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/credit_grants'
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class BillingCreditGrantRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/credit_grants/{id}'
    id: str
    expand: list[str] | None

class BillingFeedbackOptionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/feedback_options'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['active', 'inactive'] | None

class BillingFeedbackOptionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/feedback_options/{id}'
    id: str
    expand: list[str] | None

class BillingMeterListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/meters'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['active', 'inactive'] | None

class BillingMeterRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/meters/{id}'
    id: str
    expand: list[str] | None

class BillingMeterEventSummaryListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing/meters/{id}/event_summaries'
    id: str
    customer: str
    end_time: int
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    start_time: int
    starting_after: str | None
    value_grouping_window: Literal['day', 'hour'] | None

class BillingPortalConfigurationListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing_portal/configurations'
    active: bool | None
    ending_before: str | None
    expand: list[str] | None
    is_default: bool | None
    limit: int | None
    starting_after: str | None

class BillingPortalConfigurationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/billing_portal/configurations/{configuration}'
    configuration: str
    expand: list[str] | None

class ChargeListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/charges'
    created: AccountListCreated | int | None
    customer: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    payment_intent: str | None
    starting_after: str | None
    transfer_group: str | None

class ChargeSearchParams(Params):
    KEY: ClassVar[str] = 'GET /v1/charges/search'
    expand: list[str] | None
    limit: int | None
    page: str | None
    query: str

class ChargeRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/charges/{charge}'
    charge: str
    expand: list[str] | None

class CheckoutSessionListCustomerDetails(TypedDict, total=False):
    email: str

class CheckoutSessionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/checkout/sessions'
    created: AccountListCreated | int | None
    customer: str | None
    customer_account: str | None
    customer_details: CheckoutSessionListCustomerDetails | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    payment_intent: str | None
    payment_link: str | None
    starting_after: str | None
    status: Literal['complete', 'expired', 'open'] | None
    subscription: str | None

class CheckoutSessionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/checkout/sessions/{session}'
    session: str
    expand: list[str] | None

class CheckoutSessionLineItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/checkout/sessions/{session}/line_items'
    session: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ClimateOrderListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/climate/orders'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ClimateOrderRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/climate/orders/{order}'
    order: str
    expand: list[str] | None

class ClimateProductListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/climate/products'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ClimateProductRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/climate/products/{product}'
    product: str
    expand: list[str] | None

class ClimateSupplierListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/climate/suppliers'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ClimateSupplierRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/climate/suppliers/{supplier}'
    supplier: str
    expand: list[str] | None

class ConfirmationTokenRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/confirmation_tokens/{confirmation_token}'
    confirmation_token: str
    expand: list[str] | None

class CountrySpecListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/country_specs'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class CountrySpecRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/country_specs/{country}'
    country: str
    expand: list[str] | None

class CouponListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/coupons'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class CouponRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/coupons/{coupon}'
    coupon: str
    expand: list[str] | None

class CreditNoteListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/credit_notes'
    created: AccountListCreated | int | None
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    invoice: str | None
    limit: int | None
    starting_after: str | None

class CreditNotePreviewLinesTaxAmounts(TypedDict, total=False):
    amount: int
    tax_rate: str
    taxable_amount: int

class CreditNotePreviewLines(TypedDict, total=False):
    amount: int
    description: str
    invoice_line_item: str
    metadata: dict[str, str]
    quantity: int
    tax_amounts: list[CreditNotePreviewLinesTaxAmounts] | None
    tax_rates: list[str] | None
    type: Literal['custom_line_item', 'invoice_line_item']
    unit_amount: int
    unit_amount_decimal: str

class CreditNotePreviewRefundsPaymentRecordRefund(TypedDict, total=False):
    payment_record: str
    refund_group: str

class CreditNotePreviewRefunds(TypedDict, total=False):
    amount_refunded: int
    payment_record_refund: CreditNotePreviewRefundsPaymentRecordRefund
    refund: str
    type: Literal['payment_record_refund', 'refund']

class CreditNotePreviewShippingCost(TypedDict, total=False):
    shipping_rate: str

class CreditNotePreviewParams(Params):
    KEY: ClassVar[str] = 'GET /v1/credit_notes/preview'
    amount: int | None
    credit_amount: int | None
    effective_at: int | None
    email_type: Literal['credit_note', 'none'] | None
    expand: list[str] | None
    invoice: str
    lines: list[CreditNotePreviewLines] | None
    memo: str | None
    metadata: dict[str, str] | None
    out_of_band_amount: int | None
    reason: Literal['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'] | None
    refund_amount: int | None
    refunds: list[CreditNotePreviewRefunds] | None
    shipping_cost: CreditNotePreviewShippingCost | None

class CreditNotePreviewLinesListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/credit_notes/preview/lines'
    amount: int | None
    credit_amount: int | None
    effective_at: int | None
    email_type: Literal['credit_note', 'none'] | None
    ending_before: str | None
    expand: list[str] | None
    invoice: str
    limit: int | None
    lines: list[CreditNotePreviewLines] | None
    memo: str | None
    metadata: dict[str, str] | None
    out_of_band_amount: int | None
    reason: Literal['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'] | None
    refund_amount: int | None
    refunds: list[CreditNotePreviewRefunds] | None
    shipping_cost: CreditNotePreviewShippingCost | None
    starting_after: str | None

class CreditNoteLineItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/credit_notes/{credit_note}/lines'
    credit_note: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class CreditNoteRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/credit_notes/{id}'
    id: str
    expand: list[str] | None

class CustomerListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers'
    created: AccountListCreated | int | None
    email: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    test_clock: str | None

class CustomerSearchParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/search'
    expand: list[str] | None
    limit: int | None
    page: str | None
    query: str

class CustomerRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}'
    customer: str
    expand: list[str] | None

class CustomerBalanceTransactionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/balance_transactions'
    customer: str
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    invoice: str | None
    limit: int | None
    starting_after: str | None

class CustomerBalanceTransactionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/balance_transactions/{transaction}'
    customer: str
    transaction: str
    expand: list[str] | None

class CustomerCashBalanceRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/cash_balance'
    customer: str
    expand: list[str] | None

class CustomerCashBalanceTransactionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/cash_balance_transactions'
    customer: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class CustomerCashBalanceTransactionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/cash_balance_transactions/{transaction}'
    customer: str
    transaction: str
    expand: list[str] | None

class CustomerPaymentMethodListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/payment_methods'
    customer: str
    allow_redisplay: Literal['always', 'limited', 'unspecified'] | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    type: Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip'] | None

class CustomerPaymentMethodRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/payment_methods/{payment_method}'
    customer: str
    payment_method: str
    expand: list[str] | None

class CustomerPaymentSourceListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/sources'
    customer: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    object: str | None
    starting_after: str | None

class CustomerPaymentSourceRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/sources/{id}'
    customer: str
    id: str
    expand: list[str] | None

class CustomerTaxIdListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/tax_ids'
    customer: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class CustomerTaxIdRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/customers/{customer}/tax_ids/{id}'
    customer: str
    id: str
    expand: list[str] | None

class DisputeListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/disputes'
    charge: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    payment_intent: str | None
    starting_after: str | None

class DisputeRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/disputes/{dispute}'
    dispute: str
    expand: list[str] | None

class EntitlementsActiveEntitlementListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/entitlements/active_entitlements'
    customer: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class EntitlementsActiveEntitlementRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/entitlements/active_entitlements/{id}'
    id: str
    expand: list[str] | None

class EntitlementsFeatureListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/entitlements/features'
    archived: bool | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    lookup_key: str | None
    starting_after: str | None

class EntitlementsFeatureRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/entitlements/features/{id}'
    id: str
    expand: list[str] | None

class EventListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/events'
    created: AccountListCreated | int | None
    delivery_success: bool | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    type: str | None
    types: list[str] | None
    related_object: str | None

class EventRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/events/{id}'
    id: str
    expand: list[str] | None

class ExchangeRateListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/exchange_rates'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ExchangeRateRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/exchange_rates/{rate_id}'
    rate_id: str
    expand: list[str] | None

class FileLinkListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/file_links'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    expired: bool | None
    file: str | None
    limit: int | None
    starting_after: str | None

class FileLinkRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/file_links/{link}'
    link: str
    expand: list[str] | None

class FileListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/files'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    purpose: Literal['account_requirement', 'additional_verification', 'business_icon', 'business_logo', 'customer_signature', 'dispute_evidence', 'document_provider_identity_document', 'finance_report_run', 'financial_account_statement', 'identity_document', 'identity_document_downloadable', 'issuing_regulatory_reporting', 'pci_document', 'platform_terms_of_service', 'selfie', 'sigma_scheduled_query', 'tax_document_user_upload', 'terminal_android_apk', 'terminal_reader_splashscreen', 'terminal_wifi_certificate', 'terminal_wifi_private_key'] | None
    starting_after: str | None

class FileRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/files/{file}'
    file: str
    expand: list[str] | None

class FinancialConnectionsAccountListAccountHolder(TypedDict, total=False):
    account: str
    customer: str
    customer_account: str

class FinancialConnectionsAccountListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/financial_connections/accounts'
    account_holder: FinancialConnectionsAccountListAccountHolder | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    session: str | None
    starting_after: str | None

class FinancialConnectionsAccountRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/financial_connections/accounts/{account}'
    account: str
    expand: list[str] | None

class FinancialConnectionsAccountOwnerListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/financial_connections/accounts/{account}/owners'
    account: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    ownership: str
    starting_after: str | None

class FinancialConnectionsSessionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/financial_connections/sessions/{session}'
    session: str
    expand: list[str] | None

class FinancialConnectionsTransactionListTransactionRefresh(TypedDict, total=False):
    after: str

class FinancialConnectionsTransactionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/financial_connections/transactions'
    account: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    transacted_at: AccountListCreated | int | None
    transaction_refresh: FinancialConnectionsTransactionListTransactionRefresh | None

class FinancialConnectionsTransactionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/financial_connections/transactions/{transaction}'
    transaction: str
    expand: list[str] | None

class ForwardingRequestListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/forwarding/requests'
    created: AccountListCreated | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ForwardingRequestRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/forwarding/requests/{id}'
    id: str
    expand: list[str] | None

class IdentityVerificationReportListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/identity/verification_reports'
    client_reference_id: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    type: Literal['document', 'id_number'] | None
    verification_session: str | None

class IdentityVerificationReportRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/identity/verification_reports/{report}'
    report: str
    expand: list[str] | None

class IdentityVerificationSessionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/identity/verification_sessions'
    client_reference_id: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    related_customer: str | None
    related_customer_account: str | None
    starting_after: str | None
    status: Literal['canceled', 'processing', 'requires_input', 'verified'] | None

class IdentityVerificationSessionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/identity/verification_sessions/{session}'
    session: str
    expand: list[str] | None

class InvoicePaymentListPayment(TypedDict, total=False):
    payment_intent: str
    payment_record: str
    type: Literal['payment_intent', 'payment_record']

class InvoicePaymentListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoice_payments'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    invoice: str | None
    limit: int | None
    payment: InvoicePaymentListPayment | None
    starting_after: str | None
    status: Literal['canceled', 'open', 'paid'] | None

class InvoicePaymentRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoice_payments/{invoice_payment}'
    invoice_payment: str
    expand: list[str] | None

class InvoiceRenderingTemplateListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoice_rendering_templates'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['active', 'archived'] | None

class InvoiceRenderingTemplateRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoice_rendering_templates/{template}'
    template: str
    expand: list[str] | None
    version: int | None

class InvoiceItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoiceitems'
    created: AccountListCreated | int | None
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    invoice: str | None
    limit: int | None
    pending: bool | None
    starting_after: str | None

class InvoiceItemRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoiceitems/{invoiceitem}'
    invoiceitem: str
    expand: list[str] | None

class InvoiceListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoices'
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    created: AccountListCreated | int | None
    customer: str | None
    customer_account: str | None
    due_date: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['draft', 'open', 'paid', 'uncollectible', 'void'] | None
    subscription: str | None

class InvoiceSearchParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoices/search'
    expand: list[str] | None
    limit: int | None
    page: str | None
    query: str

class InvoiceRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoices/{invoice}'
    invoice: str
    expand: list[str] | None

class InvoiceLineItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/invoices/{invoice}/lines'
    invoice: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class IssuingAuthorizationListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/authorizations'
    card: str | None
    cardholder: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['closed', 'expired', 'pending', 'reversed'] | None

class IssuingAuthorizationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/authorizations/{authorization}'
    authorization: str
    expand: list[str] | None

class IssuingCardholderListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/cardholders'
    created: AccountListCreated | int | None
    email: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    phone_number: str | None
    starting_after: str | None
    status: Literal['active', 'blocked', 'inactive'] | None
    type: Literal['company', 'individual'] | None

class IssuingCardholderRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/cardholders/{cardholder}'
    cardholder: str
    expand: list[str] | None

class IssuingCardListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/cards'
    cardholder: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    exp_month: int | None
    exp_year: int | None
    expand: list[str] | None
    last4: str | None
    limit: int | None
    personalization_design: str | None
    starting_after: str | None
    status: Literal['active', 'canceled', 'inactive'] | None
    type: Literal['physical', 'virtual'] | None

class IssuingCardRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/cards/{card}'
    card: str
    expand: list[str] | None

class IssuingDisputeListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/disputes'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['expired', 'lost', 'submitted', 'unsubmitted', 'won'] | None
    transaction: str | None

class IssuingDisputeRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/disputes/{dispute}'
    dispute: str
    expand: list[str] | None

class IssuingPersonalizationDesignListPreferences(TypedDict, total=False):
    is_default: bool
    is_platform_default: bool

class IssuingPersonalizationDesignListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/personalization_designs'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    lookup_keys: list[str] | None
    preferences: IssuingPersonalizationDesignListPreferences | None
    starting_after: str | None
    status: Literal['active', 'inactive', 'rejected', 'review'] | None

class IssuingPersonalizationDesignRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/personalization_designs/{personalization_design}'
    personalization_design: str
    expand: list[str] | None

class IssuingPhysicalBundleListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/physical_bundles'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['active', 'inactive', 'review'] | None
    type: Literal['custom', 'standard'] | None

class IssuingPhysicalBundleRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/physical_bundles/{physical_bundle}'
    physical_bundle: str
    expand: list[str] | None

class IssuingTokenListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/tokens'
    card: str
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['active', 'deleted', 'requested', 'suspended'] | None

class IssuingTokenRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/tokens/{token}'
    token: str
    expand: list[str] | None

class IssuingTransactionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/transactions'
    card: str | None
    cardholder: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    type: Literal['capture', 'refund'] | None

class IssuingTransactionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/issuing/transactions/{transaction}'
    transaction: str
    expand: list[str] | None

class MandateRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/mandates/{mandate}'
    mandate: str
    expand: list[str] | None

class PaymentAttemptRecordListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_attempt_records'
    expand: list[str] | None
    limit: int | None
    payment_record: str
    starting_after: str | None

class PaymentAttemptRecordRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_attempt_records/{id}'
    id: str
    expand: list[str] | None

class PaymentIntentListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_intents'
    created: AccountListCreated | int | None
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class PaymentIntentSearchParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_intents/search'
    expand: list[str] | None
    limit: int | None
    page: str | None
    query: str

class PaymentIntentRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_intents/{intent}'
    intent: str
    client_secret: str | None
    expand: list[str] | None

class PaymentIntentAmountDetailsLineItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_intents/{intent}/amount_details_line_items'
    intent: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class PaymentLinkListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_links'
    active: bool | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class PaymentLinkRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_links/{payment_link}'
    payment_link: str
    expand: list[str] | None

class PaymentLinkLineItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_links/{payment_link}/line_items'
    payment_link: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class PaymentMethodConfigurationListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_method_configurations'
    active: bool | None
    application: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class PaymentMethodConfigurationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_method_configurations/{configuration}'
    configuration: str
    expand: list[str] | None

class PaymentMethodDomainListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_method_domains'
    domain_name: str | None
    enabled: bool | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class PaymentMethodDomainRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_method_domains/{payment_method_domain}'
    payment_method_domain: str
    expand: list[str] | None

class PaymentMethodListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_methods'
    allow_redisplay: Literal['always', 'limited', 'unspecified'] | None
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    type: Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip'] | None

class PaymentMethodRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_methods/{payment_method}'
    payment_method: str
    expand: list[str] | None

class PaymentRecordListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_records'
    created_after: int | None
    created_before: int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class PaymentRecordRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_records/{id}'
    id: str
    expand: list[str] | None

class PayoutListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payouts'
    arrival_date: AccountListCreated | int | None
    created: AccountListCreated | int | None
    destination: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: str | None

class PayoutRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payouts/{payout}'
    payout: str
    expand: list[str] | None

class PlanListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/plans'
    active: bool | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    product: str | None
    starting_after: str | None

class PlanRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/plans/{plan}'
    plan: str
    expand: list[str] | None

class PriceListRecurring(TypedDict, total=False):
    interval: Literal['day', 'month', 'week', 'year']
    meter: str
    usage_type: Literal['licensed', 'metered']

class PriceListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/prices'
    active: bool | None
    created: AccountListCreated | int | None
    currency: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    lookup_keys: list[str] | None
    product: str | None
    recurring: PriceListRecurring | None
    starting_after: str | None
    type: Literal['one_time', 'recurring'] | None

class PriceSearchParams(Params):
    KEY: ClassVar[str] = 'GET /v1/prices/search'
    expand: list[str] | None
    limit: int | None
    page: str | None
    query: str

class PriceRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/prices/{price}'
    price: str
    expand: list[str] | None

class ProductCatalogTrialOfferListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/product_catalog/trial_offers'
    active: bool | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    prices: list[str] | None
    starting_after: str | None

class ProductCatalogTrialOfferRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/product_catalog/trial_offers/{id}'
    id: str
    expand: list[str] | None

class ProductListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/products'
    active: bool | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    ids: list[str] | None
    limit: int | None
    shippable: bool | None
    starting_after: str | None
    type: Literal['good', 'service'] | None
    url: str | None

class ProductSearchParams(Params):
    KEY: ClassVar[str] = 'GET /v1/products/search'
    expand: list[str] | None
    limit: int | None
    page: str | None
    query: str

class ProductRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/products/{id}'
    id: str
    expand: list[str] | None

class ProductFeatureListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/products/{product}/features'
    product: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ProductFeatureRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/products/{product}/features/{id}'
    product: str
    id: str
    expand: list[str] | None

class PromotionCodeListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/promotion_codes'
    active: bool | None
    code: str | None
    coupon: str | None
    created: AccountListCreated | int | None
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class PromotionCodeRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/promotion_codes/{promotion_code}'
    promotion_code: str
    expand: list[str] | None

class QuoteListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/quotes'
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['accepted', 'canceled', 'draft', 'open'] | None
    test_clock: str | None

class QuoteRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/quotes/{quote}'
    quote: str
    expand: list[str] | None

class QuoteComputedUpfrontLineItemsListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/quotes/{quote}/computed_upfront_line_items'
    quote: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class QuoteLineItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/quotes/{quote}/line_items'
    quote: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class QuotePdfParams(Params):
    KEY: ClassVar[str] = 'GET /v1/quotes/{quote}/pdf'
    quote: str
    expand: list[str] | None

class RadarEarlyFraudWarningListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/radar/early_fraud_warnings'
    charge: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    payment_intent: str | None
    starting_after: str | None

class RadarEarlyFraudWarningRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/radar/early_fraud_warnings/{early_fraud_warning}'
    early_fraud_warning: str
    expand: list[str] | None

class RadarValueListItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/radar/value_list_items'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    value: str | None
    value_list: str

class RadarValueListItemRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/radar/value_list_items/{item}'
    item: str
    expand: list[str] | None

class RadarValueListListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/radar/value_lists'
    alias: str | None
    contains: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class RadarValueListRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/radar/value_lists/{value_list}'
    value_list: str
    expand: list[str] | None

class RefundListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/refunds'
    charge: str | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    payment_intent: str | None
    starting_after: str | None

class RefundRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/refunds/{refund}'
    refund: str
    expand: list[str] | None

class ReportingReportRunListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/reporting/report_runs'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ReportingReportRunRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/reporting/report_runs/{report_run}'
    report_run: str
    expand: list[str] | None

class ReportingReportTypeListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/reporting/report_types'
    expand: list[str] | None

class ReportingReportTypeRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/reporting/report_types/{report_type}'
    report_type: str
    expand: list[str] | None

class ReviewListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/reviews'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ReviewRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/reviews/{review}'
    review: str
    expand: list[str] | None

class SetupAttemptListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/setup_attempts'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    setup_intent: str
    starting_after: str | None

class SetupIntentListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/setup_intents'
    attach_to_self: bool | None
    created: AccountListCreated | int | None
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    payment_method: str | None
    starting_after: str | None

class SetupIntentRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/setup_intents/{intent}'
    intent: str
    client_secret: str | None
    expand: list[str] | None

class ShippingRateListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/shipping_rates'
    active: bool | None
    created: AccountListCreated | int | None
    currency: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class ShippingRateRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/shipping_rates/{shipping_rate_token}'
    shipping_rate_token: str
    expand: list[str] | None

class SigmaScheduledQueryRunListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/sigma/scheduled_query_runs'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class SigmaScheduledQueryRunRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/sigma/scheduled_query_runs/{scheduled_query_run}'
    scheduled_query_run: str
    expand: list[str] | None

class SourceRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/sources/{source}'
    source: str
    client_secret: str | None
    expand: list[str] | None

class SourceTransactionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/sources/{source}/source_transactions'
    source: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class SubscriptionItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/subscription_items'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    subscription: str

class SubscriptionItemRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/subscription_items/{item}'
    item: str
    expand: list[str] | None

class SubscriptionScheduleListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/subscription_schedules'
    canceled_at: AccountListCreated | int | None
    completed_at: AccountListCreated | int | None
    created: AccountListCreated | int | None
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    released_at: AccountListCreated | int | None
    scheduled: bool | None
    starting_after: str | None

class SubscriptionScheduleRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/subscription_schedules/{schedule}'
    schedule: str
    expand: list[str] | None

class SubscriptionListAutomaticTax(TypedDict, total=False):
    enabled: bool

class SubscriptionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/subscriptions'
    automatic_tax: SubscriptionListAutomaticTax | None
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    created: AccountListCreated | int | None
    current_period_end: AccountListCreated | int | None
    current_period_start: AccountListCreated | int | None
    customer: str | None
    customer_account: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    plan: str | None
    price: str | None
    starting_after: str | None
    status: Literal['active', 'all', 'canceled', 'ended', 'incomplete', 'incomplete_expired', 'past_due', 'paused', 'trialing', 'unpaid'] | None
    test_clock: str | None

class SubscriptionSearchParams(Params):
    KEY: ClassVar[str] = 'GET /v1/subscriptions/search'
    expand: list[str] | None
    limit: int | None
    page: str | None
    query: str

class SubscriptionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/subscriptions/{subscription_exposed_id}'
    subscription_exposed_id: str
    expand: list[str] | None

class TaxAssociationFindParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/associations/find'
    expand: list[str] | None
    payment_intent: str

class TaxCalculationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/calculations/{calculation}'
    calculation: str
    expand: list[str] | None

class TaxCalculationLineItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/calculations/{calculation}/line_items'
    calculation: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class TaxLocationListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/locations'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    type: Literal['performance']

class TaxLocationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/locations/{location}'
    location: str
    expand: list[str] | None

class TaxRegistrationListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/registrations'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['active', 'all', 'expired', 'scheduled'] | None

class TaxRegistrationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/registrations/{id}'
    id: str
    expand: list[str] | None

class TaxSettingsRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/settings'
    expand: list[str] | None

class TaxTransactionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/transactions/{transaction}'
    transaction: str
    expand: list[str] | None

class TaxTransactionLineItemListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax/transactions/{transaction}/line_items'
    transaction: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class TaxCodeListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax_codes'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class TaxCodeRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax_codes/{id}'
    id: str
    expand: list[str] | None

class TaxIdListOwner(TypedDict, total=False):
    account: str
    customer: str
    customer_account: str
    type: Literal['account', 'application', 'customer', 'self']

class TaxIdListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax_ids'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    owner: TaxIdListOwner | None
    starting_after: str | None

class TaxIdRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax_ids/{id}'
    id: str
    expand: list[str] | None

class TaxRateListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax_rates'
    active: bool | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    inclusive: bool | None
    limit: int | None
    starting_after: str | None

class TaxRateRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tax_rates/{tax_rate}'
    tax_rate: str
    expand: list[str] | None

class TerminalConfigurationListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/terminal/configurations'
    ending_before: str | None
    expand: list[str] | None
    is_account_default: bool | None
    limit: int | None
    starting_after: str | None

class TerminalConfigurationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/terminal/configurations/{configuration}'
    configuration: str
    expand: list[str] | None

class TerminalLocationListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/terminal/locations'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class TerminalLocationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/terminal/locations/{location}'
    location: str
    expand: list[str] | None

class TerminalReaderListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/terminal/readers'
    device_type: Literal['bbpos_chipper2x', 'bbpos_wisepad3', 'bbpos_wisepos_e', 'mobile_phone_reader', 'simulated_stripe_s700', 'simulated_stripe_s710', 'simulated_stripe_t600', 'simulated_verifone_m425', 'simulated_verifone_p630', 'simulated_verifone_ux700', 'simulated_verifone_v660p', 'simulated_wisepos_e', 'stripe_m2', 'stripe_s700', 'stripe_s710', 'stripe_t600', 'verifone_P400', 'verifone_m425', 'verifone_p630', 'verifone_ux700', 'verifone_v660p'] | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    location: str | None
    serial_number: str | None
    starting_after: str | None
    status: Literal['offline', 'online'] | None

class TerminalReaderRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/terminal/readers/{reader}'
    reader: str
    expand: list[str] | None

class TestHelpersTestClockListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/test_helpers/test_clocks'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class TestHelpersTestClockRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/test_helpers/test_clocks/{test_clock}'
    test_clock: str
    expand: list[str] | None

class ThreeDSecureAuthenticationListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/three_d_secure/authentications'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['canceled', 'error', 'failed', 'requires_challenge', 'requires_submission', 'succeeded'] | None

class ThreeDSecureAuthenticationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/three_d_secure/authentications/{authentication}'
    authentication: str
    expand: list[str] | None

class TokenRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/tokens/{token}'
    token: str
    expand: list[str] | None

class TopupListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/topups'
    amount: AccountListCreated | int | None
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['canceled', 'failed', 'pending', 'succeeded'] | None

class TopupRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/topups/{topup}'
    topup: str
    expand: list[str] | None

class TransferListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/transfers'
    created: AccountListCreated | int | None
    destination: str | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    transfer_group: str | None

class TransferReversalListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/transfers/{id}/reversals'
    id: str
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class TransferRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/transfers/{transfer}'
    transfer: str
    expand: list[str] | None

class TransferReversalRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/transfers/{transfer}/reversals/{id}'
    transfer: str
    id: str
    expand: list[str] | None

class TreasuryCreditReversalListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/credit_reversals'
    ending_before: str | None
    expand: list[str] | None
    financial_account: str
    limit: int | None
    received_credit: str | None
    starting_after: str | None
    status: Literal['canceled', 'posted', 'processing'] | None

class TreasuryCreditReversalRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/credit_reversals/{credit_reversal}'
    credit_reversal: str
    expand: list[str] | None

class TreasuryDebitReversalListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/debit_reversals'
    ending_before: str | None
    expand: list[str] | None
    financial_account: str
    limit: int | None
    received_debit: str | None
    resolution: Literal['lost', 'won'] | None
    starting_after: str | None
    status: Literal['canceled', 'completed', 'processing'] | None

class TreasuryDebitReversalRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/debit_reversals/{debit_reversal}'
    debit_reversal: str
    expand: list[str] | None

class TreasuryFinancialAccountListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/financial_accounts'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None
    status: Literal['closed', 'open'] | None

class TreasuryFinancialAccountRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/financial_accounts/{financial_account}'
    financial_account: str
    expand: list[str] | None

class TreasuryFinancialAccountFeaturesRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/financial_accounts/{financial_account}/features'
    financial_account: str
    expand: list[str] | None

class TreasuryInboundTransferListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/inbound_transfers'
    ending_before: str | None
    expand: list[str] | None
    financial_account: str
    limit: int | None
    starting_after: str | None
    status: Literal['canceled', 'failed', 'processing', 'succeeded'] | None

class TreasuryInboundTransferRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/inbound_transfers/{id}'
    id: str
    expand: list[str] | None

class TreasuryOutboundPaymentListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/outbound_payments'
    created: AccountListCreated | int | None
    customer: str | None
    ending_before: str | None
    expand: list[str] | None
    financial_account: str
    limit: int | None
    starting_after: str | None
    status: Literal['canceled', 'failed', 'posted', 'processing', 'returned'] | None

class TreasuryOutboundPaymentRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/outbound_payments/{id}'
    id: str
    expand: list[str] | None

class TreasuryOutboundTransferListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/outbound_transfers'
    ending_before: str | None
    expand: list[str] | None
    financial_account: str
    limit: int | None
    starting_after: str | None
    status: Literal['canceled', 'failed', 'posted', 'processing', 'returned'] | None

class TreasuryOutboundTransferRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/outbound_transfers/{outbound_transfer}'
    outbound_transfer: str
    expand: list[str] | None

class TreasuryReceivedCreditListLinkedFlows(TypedDict, total=False):
    source_flow_type: Literal['credit_reversal', 'other', 'outbound_payment', 'outbound_transfer', 'payout']

class TreasuryReceivedCreditListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/received_credits'
    ending_before: str | None
    expand: list[str] | None
    financial_account: str
    limit: int | None
    linked_flows: TreasuryReceivedCreditListLinkedFlows | None
    starting_after: str | None
    status: Literal['failed', 'succeeded'] | None

class TreasuryReceivedCreditRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/received_credits/{id}'
    id: str
    expand: list[str] | None

class TreasuryReceivedDebitListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/received_debits'
    ending_before: str | None
    expand: list[str] | None
    financial_account: str
    limit: int | None
    starting_after: str | None
    status: Literal['failed', 'succeeded'] | None

class TreasuryReceivedDebitRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/received_debits/{id}'
    id: str
    expand: list[str] | None

class TreasuryTransactionEntryListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/transaction_entries'
    created: AccountListCreated | int | None
    effective_at: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    financial_account: str
    limit: int | None
    order_by: Literal['created', 'effective_at'] | None
    starting_after: str | None
    transaction: str | None

class TreasuryTransactionEntryRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/transaction_entries/{id}'
    id: str
    expand: list[str] | None

class TreasuryTransactionListStatusTransitions(TypedDict, total=False):
    posted_at: AccountListCreated | int

class TreasuryTransactionListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/transactions'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    financial_account: str
    limit: int | None
    order_by: Literal['created', 'posted_at'] | None
    starting_after: str | None
    status: Literal['open', 'posted', 'void'] | None
    status_transitions: TreasuryTransactionListStatusTransitions | None

class TreasuryTransactionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/treasury/transactions/{id}'
    id: str
    expand: list[str] | None

class WebhookEndpointListParams(Params):
    KEY: ClassVar[str] = 'GET /v1/webhook_endpoints'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class WebhookEndpointRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/webhook_endpoints/{webhook_endpoint}'
    webhook_endpoint: str
    expand: list[str] | None

class V2CommerceProductCatalogImportListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/commerce/product_catalog/imports'
    created: str | None
    created_gt: str | None
    created_gte: str | None
    created_lt: str | None
    created_lte: str | None
    feed_type: Literal['inventory', 'pricing', 'product', 'promotion'] | None
    limit: int | None
    status: Literal['awaiting_upload', 'failed', 'processing', 'succeeded', 'succeeded_with_errors'] | None
    page: str | None

class V2CommerceProductCatalogImportRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/commerce/product_catalog/imports/{id}'
    id: str

class V2CoreAccountTokenRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/account_tokens/{id}'
    id: str

class V2CoreAccountListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/accounts'
    applied_configurations: list[Literal['customer', 'merchant', 'recipient']] | None
    closed: bool | None
    limit: int | None
    page: str | None

class V2CoreAccountsPersonTokenRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/accounts/{account_id}/person_tokens/{id}'
    account_id: str
    id: str

class V2CoreAccountsPersonListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/accounts/{account_id}/persons'
    account_id: str
    limit: int | None
    page: str | None

class V2CoreAccountsPersonRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/accounts/{account_id}/persons/{id}'
    account_id: str
    id: str

class V2CoreAccountRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/accounts/{id}'
    id: str
    include: list[Literal['configuration.customer', 'configuration.merchant', 'configuration.recipient', 'defaults', 'future_requirements', 'identity', 'requirements']] | None

class V2CoreEventDestinationListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/event_destinations'
    include: list[Literal['webhook_endpoint.url']] | None
    limit: int | None
    page: str | None

class V2CoreEventDestinationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/event_destinations/{id}'
    id: str
    include: list[Literal['webhook_endpoint.url']] | None

class V2CoreEventListCreated(TypedDict, total=False):
    gt: str
    gte: str
    lt: str
    lte: str

class V2CoreEventListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/events'
    created: V2CoreEventListCreated | None
    limit: int | None
    object_id: str | None
    types: list[str] | None
    page: str | None

class V2CoreEventRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/events/{id}'
    id: str

class V2CoreVaultGbBankAccountListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/vault/gb_bank_accounts'
    limit: int | None
    page: str | None

class V2CoreVaultGbBankAccountRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/vault/gb_bank_accounts/{id}'
    id: str

class V2CoreVaultUsBankAccountListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/vault/us_bank_accounts'
    limit: int | None
    verification_status: Literal['awaiting_verification', 'unverified', 'verification_failed', 'verified'] | None
    page: str | None

class V2CoreVaultUsBankAccountRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/vault/us_bank_accounts/{id}'
    id: str

class V2MoneyManagementAdjustmentListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/adjustments'
    adjusted_flow: str | None
    created: V2CoreEventListCreated | None
    limit: int | None
    page: str | None

class V2MoneyManagementAdjustmentRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/adjustments/{id}'
    id: str

class V2MoneyManagementFinancialAccountListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/financial_accounts'
    include: list[Literal['storage.deposit_insurance_eligibility']] | None
    limit: int | None
    statuses: list[Literal['closed', 'open', 'pending']] | None
    page: str | None

class V2MoneyManagementFinancialAccountRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/financial_accounts/{id}'
    id: str
    include: list[Literal['storage.deposit_insurance_eligibility']] | None

class V2MoneyManagementFinancialAddressListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/financial_addresses'
    financial_account: str | None
    limit: int | None
    page: str | None

class V2MoneyManagementFinancialAddressRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/financial_addresses/{id}'
    id: str

class V2MoneyManagementInboundTransferListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/inbound_transfers'
    created: V2CoreEventListCreated | None
    limit: int | None
    page: str | None

class V2MoneyManagementInboundTransferRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/inbound_transfers/{id}'
    id: str

class V2MoneyManagementOutboundPaymentListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/outbound_payments'
    created: V2CoreEventListCreated | None
    limit: int | None
    recipient: str | None
    status: list[Literal['canceled', 'failed', 'posted', 'processing', 'returned']] | None
    page: str | None

class V2MoneyManagementOutboundPaymentRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/outbound_payments/{id}'
    id: str

class V2MoneyManagementOutboundSetupIntentListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/outbound_setup_intents'
    limit: int | None
    page: str | None

class V2MoneyManagementOutboundSetupIntentRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/outbound_setup_intents/{id}'
    id: str

class V2MoneyManagementPayoutIntentListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/payout_intents'
    limit: int | None
    page: str | None

class V2MoneyManagementPayoutIntentRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/payout_intents/{id}'
    id: str

class V2MoneyManagementPayoutMethodListUsageStatus(TypedDict, total=False):
    payments: list[Literal['disabled', 'eligible', 'ineligible', 'invalid', 'requires_action']]
    transfers: list[Literal['disabled', 'eligible', 'ineligible', 'invalid', 'requires_action']]

class V2MoneyManagementPayoutMethodListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/payout_methods'
    limit: int | None
    usage_status: V2MoneyManagementPayoutMethodListUsageStatus | None
    page: str | None

class V2MoneyManagementPayoutMethodRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/payout_methods/{id}'
    id: str

class V2MoneyManagementPayoutMethodsBankAccountSpecRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/payout_methods_bank_account_spec'
    countries: list[str] | None

class V2MoneyManagementReceivedCreditListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/received_credits'
    created: V2CoreEventListCreated | None
    limit: int | None
    page: str | None

class V2MoneyManagementReceivedCreditRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/received_credits/{id}'
    id: str

class V2MoneyManagementRecipientVerificationRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/recipient_verifications/{id}'
    id: str

class V2MoneyManagementTransactionEntryListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/transaction_entries'
    created: V2CoreEventListCreated | None
    limit: int | None
    transaction: str | None
    page: str | None

class V2MoneyManagementTransactionEntryRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/transaction_entries/{id}'
    id: str

class V2MoneyManagementTransactionListParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/transactions'
    created: V2CoreEventListCreated | None
    financial_account: str | None
    flow: str | None
    limit: int | None
    page: str | None

class V2MoneyManagementTransactionRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v2/money_management/transactions/{id}'
    id: str

class AccountLinkCreateCollectionOptions(TypedDict, total=False):
    fields: Literal['currently_due', 'eventually_due']
    future_requirements: Literal['include', 'omit']

class AccountLinkCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/account_links'
    account: str
    collect: Literal['currently_due', 'eventually_due'] | None
    collection_options: AccountLinkCreateCollectionOptions | None
    expand: list[str] | None
    refresh_url: str | None
    return_url: str | None
    type: Literal['account_onboarding', 'account_update']

class AccountSessionCreateComponentsAccountManagementFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool
    external_account_collection: bool

class AccountSessionCreateComponentsAccountManagement(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsAccountManagementFeatures

class AccountSessionCreateComponentsBalanceReportFeatures(TypedDict, total=False):
    pass

class AccountSessionCreateComponentsBalanceReport(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsBalanceReportFeatures

class AccountSessionCreateComponentsBalancesFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool
    edit_payout_schedule: bool
    external_account_collection: bool
    instant_payouts: bool
    standard_payouts: bool

class AccountSessionCreateComponentsBalances(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsBalancesFeatures

class AccountSessionCreateComponentsDisputesListFeatures(TypedDict, total=False):
    capture_payments: bool
    destination_on_behalf_of_charge_management: bool
    dispute_management: bool
    refund_management: bool
    smart_disputes_management: bool

class AccountSessionCreateComponentsDisputesList(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsDisputesListFeatures

class AccountSessionCreateComponentsFinancialAccountFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool
    external_account_collection: bool
    send_money: bool
    transfer_balance: bool

class AccountSessionCreateComponentsFinancialAccount(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsFinancialAccountFeatures

class AccountSessionCreateComponentsFinancialAccountTransactionsFeatures(TypedDict, total=False):
    card_spend_dispute_management: bool

class AccountSessionCreateComponentsFinancialAccountTransactions(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsFinancialAccountTransactionsFeatures

class AccountSessionCreateComponentsInstantPayoutsPromotionFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool
    external_account_collection: bool
    instant_payouts: bool

class AccountSessionCreateComponentsInstantPayoutsPromotion(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsInstantPayoutsPromotionFeatures

class AccountSessionCreateComponentsIssuingCardFeatures(TypedDict, total=False):
    card_management: bool
    card_spend_dispute_management: bool
    cardholder_management: bool
    spend_control_management: bool

class AccountSessionCreateComponentsIssuingCard(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsIssuingCardFeatures

class AccountSessionCreateComponentsIssuingCardsListFeatures(TypedDict, total=False):
    card_management: bool
    card_spend_dispute_management: bool
    cardholder_management: bool
    disable_stripe_user_authentication: bool
    spend_control_management: bool

class AccountSessionCreateComponentsIssuingCardsList(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsIssuingCardsListFeatures

class AccountSessionCreateComponentsPaymentDisputesFeatures(TypedDict, total=False):
    destination_on_behalf_of_charge_management: bool
    dispute_management: bool
    refund_management: bool
    smart_disputes_management: bool

class AccountSessionCreateComponentsPaymentDisputes(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsPaymentDisputesFeatures

class AccountSessionCreateComponentsPaymentMethodSettingsFeatures(TypedDict, total=False):
    disable_stripe_user_authentication: bool

class AccountSessionCreateComponentsPaymentMethodSettings(TypedDict, total=False):
    enabled: bool
    features: AccountSessionCreateComponentsPaymentMethodSettingsFeatures

class AccountSessionCreateComponents(TypedDict, total=False):
    account_management: AccountSessionCreateComponentsAccountManagement
    account_onboarding: AccountSessionCreateComponentsAccountManagement
    balance_report: AccountSessionCreateComponentsBalanceReport
    balances: AccountSessionCreateComponentsBalances
    disputes_list: AccountSessionCreateComponentsDisputesList
    documents: AccountSessionCreateComponentsBalanceReport
    financial_account: AccountSessionCreateComponentsFinancialAccount
    financial_account_transactions: AccountSessionCreateComponentsFinancialAccountTransactions
    instant_payouts_promotion: AccountSessionCreateComponentsInstantPayoutsPromotion
    issuing_card: AccountSessionCreateComponentsIssuingCard
    issuing_cards_list: AccountSessionCreateComponentsIssuingCardsList
    notification_banner: AccountSessionCreateComponentsAccountManagement
    payment_details: AccountSessionCreateComponentsDisputesList
    payment_disputes: AccountSessionCreateComponentsPaymentDisputes
    payment_method_settings: AccountSessionCreateComponentsPaymentMethodSettings
    payments: AccountSessionCreateComponentsDisputesList
    payout_details: AccountSessionCreateComponentsBalanceReport
    payout_reconciliation_report: AccountSessionCreateComponentsBalanceReport
    payouts: AccountSessionCreateComponentsBalances
    payouts_list: AccountSessionCreateComponentsBalanceReport
    reporting_chart: AccountSessionCreateComponentsBalanceReport
    tax_registrations: AccountSessionCreateComponentsBalanceReport
    tax_settings: AccountSessionCreateComponentsBalanceReport
    terminal_hardware_orders: AccountSessionCreateComponentsBalanceReport
    terminal_hardware_shop: AccountSessionCreateComponentsBalanceReport

class AccountSessionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/account_sessions'
    account: str
    components: AccountSessionCreateComponents
    expand: list[str] | None

class AccountCreateBusinessProfileAnnualRevenue(TypedDict, total=False):
    amount: int
    currency: str
    fiscal_year_end: str

class AccountCreateBusinessProfileMonthlyEstimatedRevenue(TypedDict, total=False):
    amount: int
    currency: str

class AccountCreateBusinessProfileSupportAddress(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    state: str

class AccountCreateBusinessProfile(TypedDict, total=False):
    annual_revenue: AccountCreateBusinessProfileAnnualRevenue
    estimated_worker_count: int
    mcc: str
    minority_owned_business_designation: list[Literal['lgbtqi_owned_business', 'minority_owned_business', 'none_of_these_apply', 'prefer_not_to_answer', 'women_owned_business']]
    monthly_estimated_revenue: AccountCreateBusinessProfileMonthlyEstimatedRevenue
    name: str
    product_description: str
    specified_commercial_transactions_act_url: str | None
    support_address: AccountCreateBusinessProfileSupportAddress
    support_email: str
    support_phone: str
    support_url: str | None
    url: str

class AccountCreateCapabilitiesAcssDebitPayments(TypedDict, total=False):
    requested: bool

class AccountCreateCapabilities(TypedDict, total=False):
    acss_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    affirm_payments: AccountCreateCapabilitiesAcssDebitPayments
    afterpay_clearpay_payments: AccountCreateCapabilitiesAcssDebitPayments
    alma_payments: AccountCreateCapabilitiesAcssDebitPayments
    amazon_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    app_distribution: AccountCreateCapabilitiesAcssDebitPayments
    au_becs_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    bacs_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    bancontact_payments: AccountCreateCapabilitiesAcssDebitPayments
    bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    billie_payments: AccountCreateCapabilitiesAcssDebitPayments
    bizum_payments: AccountCreateCapabilitiesAcssDebitPayments
    blik_payments: AccountCreateCapabilitiesAcssDebitPayments
    blik_recurring_payments: AccountCreateCapabilitiesAcssDebitPayments
    boleto_payments: AccountCreateCapabilitiesAcssDebitPayments
    card_issuing: AccountCreateCapabilitiesAcssDebitPayments
    card_payments: AccountCreateCapabilitiesAcssDebitPayments
    cartes_bancaires_payments: AccountCreateCapabilitiesAcssDebitPayments
    cashapp_payments: AccountCreateCapabilitiesAcssDebitPayments
    crypto_payments: AccountCreateCapabilitiesAcssDebitPayments
    eps_payments: AccountCreateCapabilitiesAcssDebitPayments
    fpx_payments: AccountCreateCapabilitiesAcssDebitPayments
    gb_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    giropay_payments: AccountCreateCapabilitiesAcssDebitPayments
    grabpay_payments: AccountCreateCapabilitiesAcssDebitPayments
    ideal_payments: AccountCreateCapabilitiesAcssDebitPayments
    india_international_payments: AccountCreateCapabilitiesAcssDebitPayments
    jcb_payments: AccountCreateCapabilitiesAcssDebitPayments
    jp_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    kakao_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    klarna_payments: AccountCreateCapabilitiesAcssDebitPayments
    konbini_payments: AccountCreateCapabilitiesAcssDebitPayments
    kr_card_payments: AccountCreateCapabilitiesAcssDebitPayments
    legacy_payments: AccountCreateCapabilitiesAcssDebitPayments
    link_payments: AccountCreateCapabilitiesAcssDebitPayments
    mb_way_payments: AccountCreateCapabilitiesAcssDebitPayments
    mobilepay_payments: AccountCreateCapabilitiesAcssDebitPayments
    multibanco_payments: AccountCreateCapabilitiesAcssDebitPayments
    mx_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    naver_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    nz_bank_account_becs_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    oxxo_payments: AccountCreateCapabilitiesAcssDebitPayments
    p24_payments: AccountCreateCapabilitiesAcssDebitPayments
    pay_by_bank_payments: AccountCreateCapabilitiesAcssDebitPayments
    payco_payments: AccountCreateCapabilitiesAcssDebitPayments
    paynow_payments: AccountCreateCapabilitiesAcssDebitPayments
    paypay_payments: AccountCreateCapabilitiesAcssDebitPayments
    payto_payments: AccountCreateCapabilitiesAcssDebitPayments
    pix_payments: AccountCreateCapabilitiesAcssDebitPayments
    promptpay_payments: AccountCreateCapabilitiesAcssDebitPayments
    revolut_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    samsung_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    satispay_payments: AccountCreateCapabilitiesAcssDebitPayments
    scalapay_payments: AccountCreateCapabilitiesAcssDebitPayments
    sepa_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    sepa_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    sequra_payments: AccountCreateCapabilitiesAcssDebitPayments
    sofort_payments: AccountCreateCapabilitiesAcssDebitPayments
    sunbit_payments: AccountCreateCapabilitiesAcssDebitPayments
    swish_payments: AccountCreateCapabilitiesAcssDebitPayments
    tax_reporting_us_1099_k: AccountCreateCapabilitiesAcssDebitPayments
    tax_reporting_us_1099_misc: AccountCreateCapabilitiesAcssDebitPayments
    transfers: AccountCreateCapabilitiesAcssDebitPayments
    treasury: AccountCreateCapabilitiesAcssDebitPayments
    twint_payments: AccountCreateCapabilitiesAcssDebitPayments
    upi_payments: AccountCreateCapabilitiesAcssDebitPayments
    us_bank_account_ach_payments: AccountCreateCapabilitiesAcssDebitPayments
    us_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    wero_payments: AccountCreateCapabilitiesAcssDebitPayments
    zip_payments: AccountCreateCapabilitiesAcssDebitPayments

class AccountCreateCompanyAddressKana(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    state: str
    town: str

class AccountCreateCompanyDirectorshipDeclaration(TypedDict, total=False):
    date: int
    ip: str
    user_agent: str

class AccountCreateCompanyRegistrationDate(TypedDict, total=False):
    day: int
    month: int
    year: int

class AccountCreateCompanyVerificationDocument(TypedDict, total=False):
    back: str
    front: str

class AccountCreateCompanyVerification(TypedDict, total=False):
    document: AccountCreateCompanyVerificationDocument

class AccountCreateCompany(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress
    address_kana: AccountCreateCompanyAddressKana
    address_kanji: AccountCreateCompanyAddressKana
    administrative_address: AccountCreateBusinessProfileSupportAddress
    directors_provided: bool
    directorship_declaration: AccountCreateCompanyDirectorshipDeclaration
    executives_provided: bool
    export_license_id: str
    export_purpose_code: str
    name: str
    name_kana: str
    name_kanji: str
    owners_provided: bool
    ownership_declaration: AccountCreateCompanyDirectorshipDeclaration
    ownership_exemption_reason: Literal['qualified_entity_exceeds_ownership_threshold', 'qualifies_as_financial_institution'] | None
    phone: str
    physical_address: AccountCreateBusinessProfileSupportAddress
    principal_place_of_business: AccountCreateBusinessProfileSupportAddress
    registration_date: AccountCreateCompanyRegistrationDate | None
    registration_number: str
    representative_declaration: AccountCreateCompanyDirectorshipDeclaration
    structure: Literal['free_zone_establishment', 'free_zone_llc', 'government_instrumentality', 'governmental_unit', 'incorporated_non_profit', 'incorporated_partnership', 'limited_liability_partnership', 'llc', 'multi_member_llc', 'private_company', 'private_corporation', 'private_partnership', 'public_company', 'public_corporation', 'public_partnership', 'registered_charity', 'single_member_llc', 'sole_establishment', 'sole_proprietorship', 'tax_exempt_government_instrumentality', 'unincorporated_association', 'unincorporated_non_profit', 'unincorporated_partnership'] | None
    tax_id: str
    tax_id_registrar: str
    vat_id: str
    verification: AccountCreateCompanyVerification

class AccountCreateControllerFees(TypedDict, total=False):
    payer: Literal['account', 'application']

class AccountCreateControllerLosses(TypedDict, total=False):
    payments: Literal['application', 'stripe']

class AccountCreateControllerStripeDashboard(TypedDict, total=False):
    type: Literal['express', 'full', 'none']

class AccountCreateController(TypedDict, total=False):
    fees: AccountCreateControllerFees
    losses: AccountCreateControllerLosses
    requirement_collection: Literal['application', 'stripe']
    stripe_dashboard: AccountCreateControllerStripeDashboard

class AccountCreateDocumentsBankAccountOwnershipVerification(TypedDict, total=False):
    files: list[str]

class AccountCreateDocumentsProofOfUltimateBeneficialOwnershipSigner(TypedDict, total=False):
    person: str

class AccountCreateDocumentsProofOfUltimateBeneficialOwnership(TypedDict, total=False):
    files: list[str]
    signer: AccountCreateDocumentsProofOfUltimateBeneficialOwnershipSigner

class AccountCreateDocuments(TypedDict, total=False):
    bank_account_ownership_verification: AccountCreateDocumentsBankAccountOwnershipVerification
    company_license: AccountCreateDocumentsBankAccountOwnershipVerification
    company_memorandum_of_association: AccountCreateDocumentsBankAccountOwnershipVerification
    company_ministerial_decree: AccountCreateDocumentsBankAccountOwnershipVerification
    company_registration_verification: AccountCreateDocumentsBankAccountOwnershipVerification
    company_tax_id_verification: AccountCreateDocumentsBankAccountOwnershipVerification
    proof_of_address: AccountCreateDocumentsBankAccountOwnershipVerification
    proof_of_business_presence: AccountCreateDocumentsBankAccountOwnershipVerification
    proof_of_ultimate_beneficial_ownership: AccountCreateDocumentsProofOfUltimateBeneficialOwnership

class AccountCreateExternalAccount(TypedDict, total=False):
    object: Literal['bank_account']
    account_holder_name: str
    account_holder_type: Literal['company', 'individual']
    account_number: str
    country: str
    currency: str
    routing_number: str

class AccountCreateExternalAccount2(TypedDict, total=False):
    object: Literal['card']
    address_city: str
    address_country: str
    address_line1: str
    address_line2: str
    address_state: str
    address_zip: str
    currency: str
    cvc: str
    default_for_currency: bool
    exp_month: int
    exp_year: int
    metadata: dict[str, str]
    name: str
    number: str

class AccountCreateExternalAccount3(TypedDict, total=False):
    object: Literal['card']
    currency: str
    token: str

class AccountCreateGroups(TypedDict, total=False):
    payments_pricing: str | None

class AccountCreateIndividualRelationship(TypedDict, total=False):
    director: bool
    executive: bool
    owner: bool
    percent_ownership: float | None
    title: str

class AccountCreateIndividualVerification(TypedDict, total=False):
    additional_document: AccountCreateCompanyVerificationDocument
    document: AccountCreateCompanyVerificationDocument

class AccountCreateIndividual(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress
    address_kana: AccountCreateCompanyAddressKana
    address_kanji: AccountCreateCompanyAddressKana
    dob: AccountCreateCompanyRegistrationDate | None
    email: str
    first_name: str
    first_name_kana: str
    first_name_kanji: str
    full_name_aliases: list[str] | None
    gender: str
    id_number: str
    id_number_secondary: str
    last_name: str
    last_name_kana: str
    last_name_kanji: str
    maiden_name: str
    metadata: dict[str, str] | None
    phone: str
    political_exposure: Literal['existing', 'none']
    registered_address: AccountCreateBusinessProfileSupportAddress
    relationship: AccountCreateIndividualRelationship
    ssn_last_4: str
    verification: AccountCreateIndividualVerification

class AccountCreateSettingsBacsDebitPayments(TypedDict, total=False):
    display_name: str

class AccountCreateSettingsBranding(TypedDict, total=False):
    icon: str
    logo: str
    primary_color: str
    secondary_color: str

class AccountCreateSettingsCardIssuingTosAcceptance(TypedDict, total=False):
    date: int
    ip: str
    user_agent: str | None

class AccountCreateSettingsCardIssuing(TypedDict, total=False):
    tos_acceptance: AccountCreateSettingsCardIssuingTosAcceptance

class AccountCreateSettingsCardPaymentsDeclineOn(TypedDict, total=False):
    avs_failure: bool
    cvc_failure: bool

class AccountCreateSettingsCardPayments(TypedDict, total=False):
    decline_on: AccountCreateSettingsCardPaymentsDeclineOn
    statement_descriptor_prefix: str
    statement_descriptor_prefix_kana: str | None
    statement_descriptor_prefix_kanji: str | None

class AccountCreateSettingsInvoices(TypedDict, total=False):
    hosted_payment_method_save: Literal['always', 'never', 'offer']

class AccountCreateSettingsPayments(TypedDict, total=False):
    statement_descriptor: str
    statement_descriptor_kana: str
    statement_descriptor_kanji: str

class AccountCreateSettingsPayoutsSchedule(TypedDict, total=False):
    delay_days: Literal['minimum'] | int
    interval: Literal['daily', 'manual', 'monthly', 'weekly']
    monthly_anchor: int
    monthly_payout_days: list[int]
    weekly_anchor: Literal['friday', 'monday', 'saturday', 'sunday', 'thursday', 'tuesday', 'wednesday']
    weekly_payout_days: list[Literal['friday', 'monday', 'thursday', 'tuesday', 'wednesday']]

class AccountCreateSettingsPayouts(TypedDict, total=False):
    debit_negative_balances: bool
    schedule: AccountCreateSettingsPayoutsSchedule
    statement_descriptor: str

class AccountCreateSettingsPaypayPaymentsSiteInDevelopment(TypedDict, total=False):
    password: str
    username: str

class AccountCreateSettingsPaypayPaymentsSiteRestricted(TypedDict, total=False):
    payment_flow_file: str

class AccountCreateSettingsPaypayPaymentsSite(TypedDict, total=False):
    accessible: AccountSessionCreateComponentsBalanceReportFeatures
    in_development: AccountCreateSettingsPaypayPaymentsSiteInDevelopment
    restricted: AccountCreateSettingsPaypayPaymentsSiteRestricted
    type: Literal['accessible', 'in_development', 'restricted']

class AccountCreateSettingsPaypayPayments(TypedDict, total=False):
    additional_files: list[str]
    goods_type: Literal['digital_content', 'other']
    site: AccountCreateSettingsPaypayPaymentsSite

class AccountCreateSettingsSepaDebitPayments(TypedDict, total=False):
    creditor_id: str

class AccountCreateSettings(TypedDict, total=False):
    bacs_debit_payments: AccountCreateSettingsBacsDebitPayments
    branding: AccountCreateSettingsBranding
    card_issuing: AccountCreateSettingsCardIssuing
    card_payments: AccountCreateSettingsCardPayments
    invoices: AccountCreateSettingsInvoices
    payments: AccountCreateSettingsPayments
    payouts: AccountCreateSettingsPayouts
    paypay_payments: AccountCreateSettingsPaypayPayments
    sepa_debit_payments: AccountCreateSettingsSepaDebitPayments
    treasury: AccountCreateSettingsCardIssuing

class AccountCreateTosAcceptance(TypedDict, total=False):
    date: int
    ip: str
    service_agreement: str
    user_agent: str

class AccountCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts'
    account_token: str | None
    business_profile: AccountCreateBusinessProfile | None
    business_type: Literal['company', 'government_entity', 'individual', 'non_profit'] | None
    capabilities: AccountCreateCapabilities | None
    company: AccountCreateCompany | None
    controller: AccountCreateController | None
    country: str | None
    default_currency: str | None
    documents: AccountCreateDocuments | None
    email: str | None
    expand: list[str] | None
    external_account: str | AccountCreateExternalAccount | AccountCreateExternalAccount2 | AccountCreateExternalAccount3 | None
    groups: AccountCreateGroups | None
    individual: AccountCreateIndividual | None
    metadata: dict[str, str] | None
    settings: AccountCreateSettings | None
    tos_acceptance: AccountCreateTosAcceptance | None
    type: Literal['custom', 'express', 'standard'] | None

class AccountUpdateDocuments(TypedDict, total=False):
    bank_account_ownership_verification: AccountCreateDocumentsBankAccountOwnershipVerification
    company_license: AccountCreateDocumentsBankAccountOwnershipVerification
    company_memorandum_of_association: AccountCreateDocumentsBankAccountOwnershipVerification
    company_ministerial_decree: AccountCreateDocumentsBankAccountOwnershipVerification
    company_registration_verification: AccountCreateDocumentsBankAccountOwnershipVerification
    company_tax_id_verification: AccountCreateDocumentsBankAccountOwnershipVerification
    proof_of_address: AccountCreateDocumentsBankAccountOwnershipVerification
    proof_of_business_presence: AccountCreateDocumentsBankAccountOwnershipVerification
    proof_of_registration: AccountCreateDocumentsProofOfUltimateBeneficialOwnership
    proof_of_ultimate_beneficial_ownership: AccountCreateDocumentsProofOfUltimateBeneficialOwnership

class AccountUpdateSettingsInvoices(TypedDict, total=False):
    default_account_tax_ids: list[str] | None
    hosted_payment_method_save: Literal['always', 'never', 'offer']

class AccountUpdateSettings(TypedDict, total=False):
    bacs_debit_payments: AccountCreateSettingsBacsDebitPayments
    branding: AccountCreateSettingsBranding
    card_issuing: AccountCreateSettingsCardIssuing
    card_payments: AccountCreateSettingsCardPayments
    invoices: AccountUpdateSettingsInvoices
    payments: AccountCreateSettingsPayments
    payouts: AccountCreateSettingsPayouts
    paypay_payments: AccountCreateSettingsPaypayPayments
    sepa_debit_payments: AccountCreateSettingsSepaDebitPayments
    treasury: AccountCreateSettingsCardIssuing

class AccountUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts/{account}'
    account: str
    account_token: str | None
    business_profile: AccountCreateBusinessProfile | None
    business_type: Literal['company', 'government_entity', 'individual', 'non_profit'] | None
    capabilities: AccountCreateCapabilities | None
    company: AccountCreateCompany | None
    default_currency: str | None
    documents: AccountUpdateDocuments | None
    email: str | None
    expand: list[str] | None
    external_account: str | AccountCreateExternalAccount | AccountCreateExternalAccount2 | AccountCreateExternalAccount3 | None
    groups: AccountCreateGroups | None
    individual: AccountCreateIndividual | None
    metadata: dict[str, str] | None
    settings: AccountUpdateSettings | None
    tos_acceptance: AccountCreateTosAcceptance | None

class AccountCapabilityUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts/{account}/capabilities/{capability}'
    account: str
    capability: str
    expand: list[str] | None
    requested: bool | None

class AccountExternalAccountCreateExternalAccount(TypedDict, total=False):
    object: str
    account_holder_name: str
    account_holder_type: str
    account_number: str
    country: str
    currency: str
    routing_number: str

class AccountExternalAccountCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts/{account}/external_accounts'
    account: str
    default_for_currency: bool | None
    expand: list[str] | None
    external_account: AccountExternalAccountCreateExternalAccount | str
    metadata: dict[str, str] | None

class AccountExternalAccountUpdateDocuments(TypedDict, total=False):
    bank_account_ownership_verification: AccountCreateDocumentsBankAccountOwnershipVerification

class AccountExternalAccountUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts/{account}/external_accounts/{id}'
    account: str
    id: str
    account_holder_name: str | None
    account_holder_type: Literal['company', 'individual'] | None
    account_type: Literal['checking', 'futsu', 'savings', 'toza'] | None
    address_city: str | None
    address_country: str | None
    address_line1: str | None
    address_line2: str | None
    address_state: str | None
    address_zip: str | None
    default_for_currency: bool | None
    documents: AccountExternalAccountUpdateDocuments | None
    exp_month: str | None
    exp_year: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    name: str | None

class AccountLoginLinkCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts/{account}/login_links'
    account: str
    expand: list[str] | None

class AccountPersonCreateAdditionalTosAcceptances(TypedDict, total=False):
    account: AccountCreateSettingsCardIssuingTosAcceptance

class AccountPersonCreateDocuments(TypedDict, total=False):
    company_authorization: AccountCreateDocumentsBankAccountOwnershipVerification
    passport: AccountCreateDocumentsBankAccountOwnershipVerification
    visa: AccountCreateDocumentsBankAccountOwnershipVerification

class AccountPersonCreateRelationship(TypedDict, total=False):
    authorizer: bool
    director: bool
    executive: bool
    legal_guardian: bool
    owner: bool
    percent_ownership: float | None
    representative: bool
    title: str

class AccountPersonCreateUsCfpbDataEthnicityDetails(TypedDict, total=False):
    ethnicity: list[Literal['cuban', 'hispanic_or_latino', 'mexican', 'not_hispanic_or_latino', 'other_hispanic_or_latino', 'prefer_not_to_answer', 'puerto_rican']]
    ethnicity_other: str

class AccountPersonCreateUsCfpbDataRaceDetails(TypedDict, total=False):
    race: list[Literal['african_american', 'american_indian_or_alaska_native', 'asian', 'asian_indian', 'black_or_african_american', 'chinese', 'ethiopian', 'filipino', 'guamanian_or_chamorro', 'haitian', 'jamaican', 'japanese', 'korean', 'native_hawaiian', 'native_hawaiian_or_other_pacific_islander', 'nigerian', 'other_asian', 'other_black_or_african_american', 'other_pacific_islander', 'prefer_not_to_answer', 'samoan', 'somali', 'vietnamese', 'white']]
    race_other: str

class AccountPersonCreateUsCfpbData(TypedDict, total=False):
    ethnicity_details: AccountPersonCreateUsCfpbDataEthnicityDetails
    race_details: AccountPersonCreateUsCfpbDataRaceDetails
    self_identified_gender: str

class AccountPersonCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts/{account}/persons'
    account: str
    additional_tos_acceptances: AccountPersonCreateAdditionalTosAcceptances | None
    address: AccountCreateBusinessProfileSupportAddress | None
    address_kana: AccountCreateCompanyAddressKana | None
    address_kanji: AccountCreateCompanyAddressKana | None
    dob: AccountCreateCompanyRegistrationDate | None
    documents: AccountPersonCreateDocuments | None
    email: str | None
    expand: list[str] | None
    first_name: str | None
    first_name_kana: str | None
    first_name_kanji: str | None
    full_name_aliases: list[str] | None
    gender: str | None
    id_number: str | None
    id_number_secondary: str | None
    last_name: str | None
    last_name_kana: str | None
    last_name_kanji: str | None
    maiden_name: str | None
    metadata: dict[str, str] | None
    nationality: str | None
    person_token: str | None
    phone: str | None
    political_exposure: Literal['existing', 'none'] | None
    registered_address: AccountCreateBusinessProfileSupportAddress | None
    relationship: AccountPersonCreateRelationship | None
    ssn_last_4: str | None
    us_cfpb_data: AccountPersonCreateUsCfpbData | None
    verification: AccountCreateIndividualVerification | None

class AccountPersonUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts/{account}/persons/{person}'
    account: str
    person: str
    additional_tos_acceptances: AccountPersonCreateAdditionalTosAcceptances | None
    address: AccountCreateBusinessProfileSupportAddress | None
    address_kana: AccountCreateCompanyAddressKana | None
    address_kanji: AccountCreateCompanyAddressKana | None
    dob: AccountCreateCompanyRegistrationDate | None
    documents: AccountPersonCreateDocuments | None
    email: str | None
    expand: list[str] | None
    first_name: str | None
    first_name_kana: str | None
    first_name_kanji: str | None
    full_name_aliases: list[str] | None
    gender: str | None
    id_number: str | None
    id_number_secondary: str | None
    last_name: str | None
    last_name_kana: str | None
    last_name_kanji: str | None
    maiden_name: str | None
    metadata: dict[str, str] | None
    nationality: str | None
    person_token: str | None
    phone: str | None
    political_exposure: Literal['existing', 'none'] | None
    registered_address: AccountCreateBusinessProfileSupportAddress | None
    relationship: AccountPersonCreateRelationship | None
    ssn_last_4: str | None
    us_cfpb_data: AccountPersonCreateUsCfpbData | None
    verification: AccountCreateIndividualVerification | None

class AccountRejectParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts/{account}/reject'
    account: str
    expand: list[str] | None
    payouts_action: Literal['none', 'pause'] | None
    reason: Literal['credit', 'fraud_no_intent_to_fulfill', 'fraud_other', 'fraud_payment_method_casher', 'fraud_payment_method_tester', 'other', 'terms_of_service']

class AccountUnrejectParams(Params):
    KEY: ClassVar[str] = 'POST /v1/accounts/{account}/unreject'
    account: str
    expand: list[str] | None

class ApplePayDomainCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/apple_pay/domains'
    domain_name: str
    expand: list[str] | None

class ApplicationFeeRefundUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/application_fees/{fee}/refunds/{id}'
    fee: str
    id: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class ApplicationFeeRefundCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/application_fees/{id}/refunds'
    id: str
    amount: int | None
    expand: list[str] | None
    metadata: dict[str, str] | None

class AppsInstallCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/apps/installs'
    app: str
    channel: Literal['private_live', 'private_test', 'public', 'testing'] | None
    code_challenge: str | None
    code_challenge_method: str | None
    expand: list[str] | None

class AppsInstallUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/apps/installs/{id}'
    id: str
    expand: list[str] | None

class AppsInstallUninstallParams(Params):
    KEY: ClassVar[str] = 'POST /v1/apps/installs/{id}/uninstall'
    id: str
    expand: list[str] | None

class AppsSecretCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/apps/secrets'
    expand: list[str] | None
    expires_at: int | None
    name: str
    payload: str
    scope: AppsSecretListScope

class AppsSecretDeleteWhereParams(Params):
    KEY: ClassVar[str] = 'POST /v1/apps/secrets/delete'
    expand: list[str] | None
    name: str
    scope: AppsSecretListScope

class BalanceSettingsUpdatePaymentsPayoutsAutomaticTransferRulesByCurrency(TypedDict, total=False):
    payout_method: str
    transfer_up_to_amount: int
    type: Literal['transfer_all', 'transfer_up_to_amount']

class BalanceSettingsUpdatePaymentsPayoutsSchedule(TypedDict, total=False):
    interval: Literal['daily', 'manual', 'monthly', 'weekly']
    monthly_payout_days: list[int]
    weekly_payout_days: list[Literal['friday', 'monday', 'thursday', 'tuesday', 'wednesday']]

class BalanceSettingsUpdatePaymentsPayouts(TypedDict, total=False):
    automatic_transfer_rules_by_currency: dict[str, Literal[''] | list[BalanceSettingsUpdatePaymentsPayoutsAutomaticTransferRulesByCurrency]] | None
    minimum_balance_by_currency: dict[str, Literal[''] | int] | None
    schedule: BalanceSettingsUpdatePaymentsPayoutsSchedule
    statement_descriptor: str

class BalanceSettingsUpdatePaymentsSettlementTimingStartOfDay(TypedDict, total=False):
    hour: int
    minutes: int
    timezone: str

class BalanceSettingsUpdatePaymentsSettlementTiming(TypedDict, total=False):
    delay_days_override: int | None
    start_of_day: BalanceSettingsUpdatePaymentsSettlementTimingStartOfDay | None

class BalanceSettingsUpdatePayments(TypedDict, total=False):
    debit_negative_balances: bool
    payouts: BalanceSettingsUpdatePaymentsPayouts
    settlement_timing: BalanceSettingsUpdatePaymentsSettlementTiming

class BalanceSettingsUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/balance_settings'
    expand: list[str] | None
    payments: BalanceSettingsUpdatePayments | None

class BillingAlertCreateUsageThresholdFilters(TypedDict, total=False):
    customer: str
    type: Literal['customer']

class BillingAlertCreateUsageThreshold(TypedDict, total=False):
    filters: list[BillingAlertCreateUsageThresholdFilters]
    gte: int
    meter: str
    recurrence: Literal['one_time']

class BillingAlertCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/alerts'
    alert_type: Literal['usage_threshold']
    expand: list[str] | None
    title: str
    usage_threshold: BillingAlertCreateUsageThreshold | None

class BillingAlertActivateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/alerts/{id}/activate'
    id: str
    expand: list[str] | None

class BillingAlertArchiveParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/alerts/{id}/archive'
    id: str
    expand: list[str] | None

class BillingAlertDeactivateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/alerts/{id}/deactivate'
    id: str
    expand: list[str] | None

class BillingCreditGrantCreateAmountMonetary(TypedDict, total=False):
    currency: str
    value: int

class BillingCreditGrantCreateAmount(TypedDict, total=False):
    monetary: BillingCreditGrantCreateAmountMonetary
    type: Literal['monetary']

class BillingCreditGrantCreateApplicabilityConfig(TypedDict, total=False):
    scope: BillingCreditBalanceSummaryRetrieveFilterApplicabilityScope

class BillingCreditGrantCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/credit_grants'
    amount: BillingCreditGrantCreateAmount
    applicability_config: BillingCreditGrantCreateApplicabilityConfig
    category: Literal['paid', 'promotional'] | None
    customer: str | None
    customer_account: str | None
    effective_at: int | None
    expand: list[str] | None
    expires_at: int | None
    metadata: dict[str, str] | None
    name: str | None
    priority: int | None

class BillingCreditGrantUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/credit_grants/{id}'
    id: str
    expand: list[str] | None
    expires_at: int | None
    metadata: dict[str, str] | None

class BillingCreditGrantExpireParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/credit_grants/{id}/expire'
    id: str
    expand: list[str] | None

class BillingCreditGrantVoidGrantParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/credit_grants/{id}/void'
    id: str
    expand: list[str] | None

class BillingFeedbackOptionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/feedback_options'
    description: str
    expand: list[str] | None

class BillingFeedbackOptionUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/feedback_options/{id}'
    id: str
    description: str | None
    expand: list[str] | None

class BillingFeedbackOptionDeactivateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/feedback_options/{id}/deactivate'
    id: str
    expand: list[str] | None

class BillingMeterEventAdjustmentCreateCancel(TypedDict, total=False):
    identifier: str

class BillingMeterEventAdjustmentCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/meter_event_adjustments'
    cancel: BillingMeterEventAdjustmentCreateCancel | None
    event_name: str
    expand: list[str] | None
    type: Literal['cancel']

class BillingMeterEventCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/meter_events'
    event_name: str
    expand: list[str] | None
    identifier: str | None
    payload: dict[str, str]
    timestamp: int | None

class BillingMeterCreateCustomerMapping(TypedDict, total=False):
    event_payload_key: str
    type: Literal['by_id']

class BillingMeterCreateDefaultAggregation(TypedDict, total=False):
    formula: Literal['count', 'last', 'sum']

class BillingMeterCreateValueSettings(TypedDict, total=False):
    event_payload_key: str

class BillingMeterCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/meters'
    customer_mapping: BillingMeterCreateCustomerMapping | None
    default_aggregation: BillingMeterCreateDefaultAggregation
    display_name: str
    event_name: str
    event_time_window: Literal['day', 'hour'] | None
    expand: list[str] | None
    value_settings: BillingMeterCreateValueSettings | None

class BillingMeterUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/meters/{id}'
    id: str
    display_name: str | None
    expand: list[str] | None

class BillingMeterDeactivateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/meters/{id}/deactivate'
    id: str
    expand: list[str] | None

class BillingMeterReactivateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing/meters/{id}/reactivate'
    id: str
    expand: list[str] | None

class BillingPortalConfigurationCreateBusinessProfile(TypedDict, total=False):
    headline: str | None
    privacy_policy_url: str
    terms_of_service_url: str

class BillingPortalConfigurationCreateFeaturesCustomerUpdate(TypedDict, total=False):
    allowed_updates: list[Literal['address', 'email', 'name', 'phone', 'shipping', 'tax_id']] | None
    enabled: bool

class BillingPortalConfigurationCreateFeaturesPaymentMethodUpdate(TypedDict, total=False):
    enabled: bool
    payment_method_configuration: str | None

class BillingPortalConfigurationCreateFeaturesSubscriptionCancelCancellationReason(TypedDict, total=False):
    enabled: bool
    feedback_options: list[str] | None
    options: list[Literal['customer_service', 'low_quality', 'missing_features', 'other', 'switched_service', 'too_complex', 'too_expensive', 'unused']] | None

class BillingPortalConfigurationCreateFeaturesSubscriptionCancel(TypedDict, total=False):
    cancellation_reason: BillingPortalConfigurationCreateFeaturesSubscriptionCancelCancellationReason
    enabled: bool
    mode: Literal['at_period_end', 'immediately']
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']

class BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions(TypedDict, total=False):
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int

class BillingPortalConfigurationCreateFeaturesSubscriptionPauseDuration(TypedDict, total=False):
    interval_options: list[BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions] | None
    type: Literal['indefinite', 'interval_options']

class BillingPortalConfigurationCreateFeaturesSubscriptionPause(TypedDict, total=False):
    duration: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDuration
    enabled: bool

class BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProductsAdjustableQuantity(TypedDict, total=False):
    enabled: bool
    maximum: int
    minimum: int

class BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProducts(TypedDict, total=False):
    adjustable_quantity: BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProductsAdjustableQuantity
    prices: list[str]
    product: str

class BillingPortalConfigurationCreateFeaturesSubscriptionUpdateScheduleAtPeriodEndConditions(TypedDict, total=False):
    type: Literal['decreasing_item_amount', 'shortening_interval']

class BillingPortalConfigurationCreateFeaturesSubscriptionUpdateScheduleAtPeriodEnd(TypedDict, total=False):
    conditions: list[BillingPortalConfigurationCreateFeaturesSubscriptionUpdateScheduleAtPeriodEndConditions]

class BillingPortalConfigurationCreateFeaturesSubscriptionUpdate(TypedDict, total=False):
    billing_cycle_anchor: Literal['now', 'unchanged']
    default_allowed_updates: list[Literal['price', 'promotion_code', 'quantity']] | None
    enabled: bool
    products: list[BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProducts] | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']
    schedule_at_period_end: BillingPortalConfigurationCreateFeaturesSubscriptionUpdateScheduleAtPeriodEnd
    trial_update_behavior: Literal['continue_trial', 'end_trial']

class BillingPortalConfigurationCreateFeatures(TypedDict, total=False):
    customer_update: BillingPortalConfigurationCreateFeaturesCustomerUpdate
    invoice_history: SubscriptionListAutomaticTax
    payment_method_update: BillingPortalConfigurationCreateFeaturesPaymentMethodUpdate
    subscription_cancel: BillingPortalConfigurationCreateFeaturesSubscriptionCancel
    subscription_pause: BillingPortalConfigurationCreateFeaturesSubscriptionPause
    subscription_update: BillingPortalConfigurationCreateFeaturesSubscriptionUpdate

class BillingPortalConfigurationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing_portal/configurations'
    business_profile: BillingPortalConfigurationCreateBusinessProfile | None
    default_return_url: str | None
    expand: list[str] | None
    features: BillingPortalConfigurationCreateFeatures
    login_page: SubscriptionListAutomaticTax | None
    metadata: dict[str, str] | None
    name: str | None

class BillingPortalConfigurationUpdateBusinessProfile(TypedDict, total=False):
    headline: str | None
    privacy_policy_url: str | None
    terms_of_service_url: str | None

class BillingPortalConfigurationUpdateFeaturesCustomerUpdate(TypedDict, total=False):
    allowed_updates: list[Literal['address', 'email', 'name', 'phone', 'shipping', 'tax_id']] | None
    enabled: bool

class BillingPortalConfigurationUpdateFeaturesSubscriptionCancelCancellationReason(TypedDict, total=False):
    enabled: bool
    feedback_options: list[str] | None
    options: list[Literal['customer_service', 'low_quality', 'missing_features', 'other', 'switched_service', 'too_complex', 'too_expensive', 'unused']] | None

class BillingPortalConfigurationUpdateFeaturesSubscriptionCancel(TypedDict, total=False):
    cancellation_reason: BillingPortalConfigurationUpdateFeaturesSubscriptionCancelCancellationReason
    enabled: bool
    mode: Literal['at_period_end', 'immediately']
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']

class BillingPortalConfigurationUpdateFeaturesSubscriptionUpdateScheduleAtPeriodEnd(TypedDict, total=False):
    conditions: list[BillingPortalConfigurationCreateFeaturesSubscriptionUpdateScheduleAtPeriodEndConditions] | None

class BillingPortalConfigurationUpdateFeaturesSubscriptionUpdate(TypedDict, total=False):
    billing_cycle_anchor: Literal['now', 'unchanged']
    default_allowed_updates: list[Literal['price', 'promotion_code', 'quantity']] | None
    enabled: bool
    products: list[BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProducts] | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']
    schedule_at_period_end: BillingPortalConfigurationUpdateFeaturesSubscriptionUpdateScheduleAtPeriodEnd
    trial_update_behavior: Literal['continue_trial', 'end_trial']

class BillingPortalConfigurationUpdateFeatures(TypedDict, total=False):
    customer_update: BillingPortalConfigurationUpdateFeaturesCustomerUpdate
    invoice_history: SubscriptionListAutomaticTax
    payment_method_update: BillingPortalConfigurationCreateFeaturesPaymentMethodUpdate
    subscription_cancel: BillingPortalConfigurationUpdateFeaturesSubscriptionCancel
    subscription_pause: BillingPortalConfigurationCreateFeaturesSubscriptionPause
    subscription_update: BillingPortalConfigurationUpdateFeaturesSubscriptionUpdate

class BillingPortalConfigurationUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing_portal/configurations/{configuration}'
    configuration: str
    active: bool | None
    business_profile: BillingPortalConfigurationUpdateBusinessProfile | None
    default_return_url: str | None
    expand: list[str] | None
    features: BillingPortalConfigurationUpdateFeatures | None
    login_page: SubscriptionListAutomaticTax | None
    metadata: dict[str, str] | None
    name: str | None

class BillingPortalSessionCreateAfterExpirationCustomerLogin(TypedDict, total=False):
    expires_at: int

class BillingPortalSessionCreateAfterExpiration(TypedDict, total=False):
    customer_login: BillingPortalSessionCreateAfterExpirationCustomerLogin
    type: Literal['customer_login']

class BillingPortalSessionCreateFlowDataAfterCompletionHostedConfirmation(TypedDict, total=False):
    custom_message: str

class BillingPortalSessionCreateFlowDataAfterCompletionRedirect(TypedDict, total=False):
    return_url: str

class BillingPortalSessionCreateFlowDataAfterCompletion(TypedDict, total=False):
    hosted_confirmation: BillingPortalSessionCreateFlowDataAfterCompletionHostedConfirmation
    redirect: BillingPortalSessionCreateFlowDataAfterCompletionRedirect
    type: Literal['hosted_confirmation', 'portal_homepage', 'redirect']

class BillingPortalSessionCreateFlowDataSubscriptionCancelRetentionCouponOffer(TypedDict, total=False):
    coupon: str

class BillingPortalSessionCreateFlowDataSubscriptionCancelRetention(TypedDict, total=False):
    coupon_offer: BillingPortalSessionCreateFlowDataSubscriptionCancelRetentionCouponOffer
    type: Literal['coupon_offer']

class BillingPortalSessionCreateFlowDataSubscriptionCancel(TypedDict, total=False):
    retention: BillingPortalSessionCreateFlowDataSubscriptionCancelRetention
    subscription: str

class BillingPortalSessionCreateFlowDataSubscriptionPause(TypedDict, total=False):
    subscription: str

class BillingPortalSessionCreateFlowDataSubscriptionUpdateConfirmDiscounts(TypedDict, total=False):
    coupon: str
    promotion_code: str

class BillingPortalSessionCreateFlowDataSubscriptionUpdateConfirmItems(TypedDict, total=False):
    id: str
    price: str
    quantity: int

class BillingPortalSessionCreateFlowDataSubscriptionUpdateConfirm(TypedDict, total=False):
    discounts: list[BillingPortalSessionCreateFlowDataSubscriptionUpdateConfirmDiscounts]
    items: list[BillingPortalSessionCreateFlowDataSubscriptionUpdateConfirmItems]
    subscription: str

class BillingPortalSessionCreateFlowData(TypedDict, total=False):
    after_completion: BillingPortalSessionCreateFlowDataAfterCompletion
    subscription_cancel: BillingPortalSessionCreateFlowDataSubscriptionCancel
    subscription_pause: BillingPortalSessionCreateFlowDataSubscriptionPause
    subscription_update: BillingPortalSessionCreateFlowDataSubscriptionPause
    subscription_update_confirm: BillingPortalSessionCreateFlowDataSubscriptionUpdateConfirm
    type: Literal['customer_update', 'payment_method_update', 'subscription_cancel', 'subscription_pause', 'subscription_update', 'subscription_update_confirm']

class BillingPortalSessionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/billing_portal/sessions'
    after_expiration: BillingPortalSessionCreateAfterExpiration | None
    configuration: str | None
    customer: str | None
    customer_account: str | None
    expand: list[str] | None
    flow_data: BillingPortalSessionCreateFlowData | None
    locale: Literal['auto', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-AU', 'en-CA', 'en-GB', 'en-IE', 'en-IN', 'en-NZ', 'en-SG', 'es', 'es-419', 'et', 'fi', 'fil', 'fr', 'fr-CA', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sv', 'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW'] | None
    on_behalf_of: str | None
    return_url: str | None

class ChargeCreateDestination(TypedDict, total=False):
    account: str
    amount: int

class ChargeCreateRadarOptions(TypedDict, total=False):
    session: str

class ChargeCreateShipping(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress
    carrier: str
    name: str
    phone: str
    tracking_number: str

class ChargeCreateSource(TypedDict, total=False):
    object: str
    number: str
    exp_month: str
    exp_year: str
    cvc: str
    name: str
    country: str
    currency: str
    metadata: dict[str, str]
    address_city: str
    address_country: str
    address_line1: str
    address_line2: str
    address_state: str
    address_zip: str

class ChargeCreateTransferData(TypedDict, total=False):
    amount: int
    description: str
    destination: str

class ChargeCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/charges'
    amount: int | None
    application_fee: int | None
    application_fee_amount: int | None
    capture: bool | None
    currency: str | None
    customer: str | None
    description: str | None
    destination: ChargeCreateDestination | str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    on_behalf_of: str | None
    radar_options: ChargeCreateRadarOptions | None
    receipt_email: str | None
    shipping: ChargeCreateShipping | None
    source: ChargeCreateSource | str | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: ChargeCreateTransferData | None
    transfer_group: str | None

class ChargeUpdateFraudDetails(TypedDict, total=False):
    user_report: Literal['fraudulent', 'safe'] | None

class ChargeUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/charges/{charge}'
    charge: str
    customer: str | None
    description: str | None
    expand: list[str] | None
    fraud_details: ChargeUpdateFraudDetails | None
    metadata: dict[str, str] | None
    receipt_email: str | None
    shipping: ChargeCreateShipping | None
    transfer_group: str | None

class ChargeCaptureTransferData(TypedDict, total=False):
    amount: int

class ChargeCaptureParams(Params):
    KEY: ClassVar[str] = 'POST /v1/charges/{charge}/capture'
    charge: str
    amount: int | None
    application_fee: int | None
    application_fee_amount: int | None
    expand: list[str] | None
    receipt_email: str | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: ChargeCaptureTransferData | None
    transfer_group: str | None

class CheckoutSessionCreateAdaptivePricing(TypedDict, total=False):
    enabled: bool

class CheckoutSessionCreateAfterExpirationRecovery(TypedDict, total=False):
    allow_promotion_codes: bool
    enabled: bool

class CheckoutSessionCreateAfterExpiration(TypedDict, total=False):
    recovery: CheckoutSessionCreateAfterExpirationRecovery

class CheckoutSessionCreateAutomaticTaxLiability(TypedDict, total=False):
    account: str
    type: Literal['account', 'self']

class CheckoutSessionCreateAutomaticTax(TypedDict, total=False):
    enabled: bool
    liability: CheckoutSessionCreateAutomaticTaxLiability

class CheckoutSessionCreateBrandingSettingsIcon(TypedDict, total=False):
    file: str
    type: Literal['file', 'url']
    url: str

class CheckoutSessionCreateBrandingSettings(TypedDict, total=False):
    background_color: str | None
    border_style: Literal['pill', 'rectangular', 'rounded'] | None
    button_color: str | None
    display_name: str
    font_family: Literal['be_vietnam_pro', 'bitter', 'chakra_petch', 'default', 'hahmlet', 'inconsolata', 'inter', 'lato', 'lora', 'm_plus_1_code', 'montserrat', 'noto_sans', 'noto_sans_jp', 'noto_serif', 'nunito', 'open_sans', 'pridi', 'pt_sans', 'pt_serif', 'raleway', 'roboto', 'roboto_slab', 'source_sans_pro', 'titillium_web', 'ubuntu_mono', 'zen_maru_gothic'] | None
    icon: CheckoutSessionCreateBrandingSettingsIcon
    logo: CheckoutSessionCreateBrandingSettingsIcon

class CheckoutSessionCreateConsentCollectionPaymentMethodReuseAgreement(TypedDict, total=False):
    position: Literal['auto', 'hidden']

class CheckoutSessionCreateConsentCollection(TypedDict, total=False):
    payment_method_reuse_agreement: CheckoutSessionCreateConsentCollectionPaymentMethodReuseAgreement
    promotions: Literal['auto', 'none']
    terms_of_service: Literal['none', 'required']

class CheckoutSessionCreateCustomFieldsDropdownOptions(TypedDict, total=False):
    label: str
    value: str

class CheckoutSessionCreateCustomFieldsDropdown(TypedDict, total=False):
    default_value: str
    options: list[CheckoutSessionCreateCustomFieldsDropdownOptions]

class CheckoutSessionCreateCustomFieldsLabel(TypedDict, total=False):
    custom: str
    type: Literal['custom']

class CheckoutSessionCreateCustomFieldsNumeric(TypedDict, total=False):
    default_value: str
    maximum_length: int
    minimum_length: int

class CheckoutSessionCreateCustomFields(TypedDict, total=False):
    dropdown: CheckoutSessionCreateCustomFieldsDropdown
    key: str
    label: CheckoutSessionCreateCustomFieldsLabel
    numeric: CheckoutSessionCreateCustomFieldsNumeric
    optional: bool
    text: CheckoutSessionCreateCustomFieldsNumeric
    type: Literal['dropdown', 'numeric', 'text']

class CheckoutSessionCreateCustomTextAfterSubmit(TypedDict, total=False):
    message: str

class CheckoutSessionCreateCustomText(TypedDict, total=False):
    after_submit: CheckoutSessionCreateCustomTextAfterSubmit | None
    shipping_address: CheckoutSessionCreateCustomTextAfterSubmit | None
    submit: CheckoutSessionCreateCustomTextAfterSubmit | None
    terms_of_service_acceptance: CheckoutSessionCreateCustomTextAfterSubmit | None

class CheckoutSessionCreateCustomerUpdate(TypedDict, total=False):
    address: Literal['auto', 'never']
    name: Literal['auto', 'never']
    shipping: Literal['auto', 'never']

class CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields(TypedDict, total=False):
    name: str
    value: str

class CheckoutSessionCreateInvoiceCreationInvoiceDataRenderingOptions(TypedDict, total=False):
    amount_tax_display: Literal['exclude_tax', 'include_inclusive_tax'] | None
    template: str

class CheckoutSessionCreateInvoiceCreationInvoiceData(TypedDict, total=False):
    account_tax_ids: list[str] | None
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields] | None
    description: str
    footer: str
    issuer: CheckoutSessionCreateAutomaticTaxLiability
    metadata: dict[str, str]
    rendering_options: CheckoutSessionCreateInvoiceCreationInvoiceDataRenderingOptions | None

class CheckoutSessionCreateInvoiceCreation(TypedDict, total=False):
    enabled: bool
    invoice_data: CheckoutSessionCreateInvoiceCreationInvoiceData

class CheckoutSessionCreateLineItemsPriceDataProductDataTaxDetails(TypedDict, total=False):
    performance_location: str
    tax_code: str | None

class CheckoutSessionCreateLineItemsPriceDataProductData(TypedDict, total=False):
    description: str
    images: list[str]
    metadata: dict[str, str]
    name: str
    tax_code: str
    tax_details: CheckoutSessionCreateLineItemsPriceDataProductDataTaxDetails
    unit_label: str

class CheckoutSessionCreateLineItemsPriceData(TypedDict, total=False):
    currency: str
    product: str
    product_data: CheckoutSessionCreateLineItemsPriceDataProductData
    recurring: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']
    unit_amount: int
    unit_amount_decimal: str

class CheckoutSessionCreateLineItems(TypedDict, total=False):
    adjustable_quantity: BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProductsAdjustableQuantity
    metadata: dict[str, str]
    price: str
    price_data: CheckoutSessionCreateLineItemsPriceData
    quantity: int
    tax_rates: list[str]

class CheckoutSessionCreateNameCollectionBusiness(TypedDict, total=False):
    enabled: bool
    optional: bool

class CheckoutSessionCreateNameCollection(TypedDict, total=False):
    business: CheckoutSessionCreateNameCollectionBusiness
    individual: CheckoutSessionCreateNameCollectionBusiness

class CheckoutSessionCreateOptionalItems(TypedDict, total=False):
    adjustable_quantity: BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProductsAdjustableQuantity
    price: str
    quantity: int

class CheckoutSessionCreatePaymentIntentDataShippingAddress(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    state: str

class CheckoutSessionCreatePaymentIntentDataShipping(TypedDict, total=False):
    address: CheckoutSessionCreatePaymentIntentDataShippingAddress
    carrier: str
    name: str
    phone: str
    tracking_number: str

class CheckoutSessionCreatePaymentIntentDataTransferData(TypedDict, total=False):
    amount: int
    destination: str

class CheckoutSessionCreatePaymentIntentData(TypedDict, total=False):
    application_fee_amount: int
    capture_method: Literal['automatic', 'automatic_async', 'manual']
    description: str
    metadata: dict[str, str]
    on_behalf_of: str
    receipt_email: str
    setup_future_usage: Literal['off_session', 'on_session']
    shipping: CheckoutSessionCreatePaymentIntentDataShipping
    statement_descriptor: str
    statement_descriptor_suffix: str
    transfer_data: CheckoutSessionCreatePaymentIntentDataTransferData
    transfer_group: str

class CheckoutSessionCreatePaymentMethodData(TypedDict, total=False):
    allow_redisplay: Literal['always', 'limited', 'unspecified']

class CheckoutSessionCreatePaymentMethodOptionsAcssDebitMandateOptions(TypedDict, total=False):
    custom_mandate_url: str | None
    default_for: list[Literal['invoice', 'subscription']]
    interval_description: str
    payment_schedule: Literal['combined', 'interval', 'sporadic']
    transaction_type: Literal['business', 'personal']

class CheckoutSessionCreatePaymentMethodOptionsAcssDebit(TypedDict, total=False):
    currency: Literal['cad', 'usd']
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsAcssDebitMandateOptions
    setup_future_usage: Literal['none', 'off_session', 'on_session']
    target_date: str
    verification_method: Literal['automatic', 'instant', 'microdeposits']

class CheckoutSessionCreatePaymentMethodOptionsAffirm(TypedDict, total=False):
    capture_method: Literal['manual']
    setup_future_usage: Literal['none']

class CheckoutSessionCreatePaymentMethodOptionsAlipay(TypedDict, total=False):
    setup_future_usage: Literal['none']

class CheckoutSessionCreatePaymentMethodOptionsAlma(TypedDict, total=False):
    capture_method: Literal['manual']

class CheckoutSessionCreatePaymentMethodOptionsAmazonPay(TypedDict, total=False):
    capture_method: Literal['manual']
    setup_future_usage: Literal['none', 'off_session']

class CheckoutSessionCreatePaymentMethodOptionsAuBecsDebit(TypedDict, total=False):
    setup_future_usage: Literal['none']
    target_date: str

class CheckoutSessionCreatePaymentMethodOptionsBacsDebitMandateOptions(TypedDict, total=False):
    reference_prefix: str | None

class CheckoutSessionCreatePaymentMethodOptionsBacsDebit(TypedDict, total=False):
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsBacsDebitMandateOptions
    setup_future_usage: Literal['none', 'off_session', 'on_session']
    target_date: str

class CheckoutSessionCreatePaymentMethodOptionsBancontact(TypedDict, total=False):
    setup_future_usage: Literal['none', 'off_session']

class CheckoutSessionCreatePaymentMethodOptionsBlik(TypedDict, total=False):
    mandate_options: BillingPortalSessionCreateAfterExpirationCustomerLogin
    setup_future_usage: Literal['none', 'off_session'] | None

class CheckoutSessionCreatePaymentMethodOptionsBoleto(TypedDict, total=False):
    expires_after_days: int
    setup_future_usage: Literal['none', 'off_session', 'on_session']

class CheckoutSessionCreatePaymentMethodOptionsCardRestrictions(TypedDict, total=False):
    brands_blocked: list[Literal['american_express', 'discover_global_network', 'mastercard', 'visa']]
    funding_types_blocked: list[Literal['credit', 'debit', 'prepaid']]

class CheckoutSessionCreatePaymentMethodOptionsCard(TypedDict, total=False):
    capture_method: Literal['manual']
    installments: CheckoutSessionCreateAdaptivePricing
    request_extended_authorization: Literal['if_available', 'never']
    request_incremental_authorization: Literal['if_available', 'never']
    request_multicapture: Literal['if_available', 'never']
    request_overcapture: Literal['if_available', 'never']
    request_three_d_secure: Literal['any', 'automatic', 'challenge']
    restrictions: CheckoutSessionCreatePaymentMethodOptionsCardRestrictions
    setup_future_usage: Literal['off_session', 'on_session']
    statement_descriptor_suffix_kana: str
    statement_descriptor_suffix_kanji: str

class CheckoutSessionCreatePaymentMethodOptionsCashapp(TypedDict, total=False):
    capture_method: Literal['manual']
    setup_future_usage: Literal['none', 'off_session', 'on_session']

class CheckoutSessionCreatePaymentMethodOptionsCustomerBalanceBankTransferEuBankTransfer(TypedDict, total=False):
    country: str

class CheckoutSessionCreatePaymentMethodOptionsCustomerBalanceBankTransfer(TypedDict, total=False):
    eu_bank_transfer: CheckoutSessionCreatePaymentMethodOptionsCustomerBalanceBankTransferEuBankTransfer
    requested_address_types: list[Literal['aba', 'iban', 'sepa', 'sort_code', 'spei', 'swift', 'zengin']]
    type: Literal['eu_bank_transfer', 'gb_bank_transfer', 'jp_bank_transfer', 'mx_bank_transfer', 'us_bank_transfer']

class CheckoutSessionCreatePaymentMethodOptionsCustomerBalance(TypedDict, total=False):
    bank_transfer: CheckoutSessionCreatePaymentMethodOptionsCustomerBalanceBankTransfer
    funding_type: Literal['bank_transfer']
    setup_future_usage: Literal['none']

class CheckoutSessionCreatePaymentMethodOptionsKlarnaSubscriptionsNextBilling(TypedDict, total=False):
    amount: int
    date: str

class CheckoutSessionCreatePaymentMethodOptionsKlarnaSubscriptions(TypedDict, total=False):
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int
    name: str
    next_billing: CheckoutSessionCreatePaymentMethodOptionsKlarnaSubscriptionsNextBilling
    reference: str

class CheckoutSessionCreatePaymentMethodOptionsKlarna(TypedDict, total=False):
    capture_method: Literal['manual']
    setup_future_usage: Literal['none']
    subscriptions: list[CheckoutSessionCreatePaymentMethodOptionsKlarnaSubscriptions] | None

class CheckoutSessionCreatePaymentMethodOptionsKonbini(TypedDict, total=False):
    expires_after_days: int
    setup_future_usage: Literal['none']

class CheckoutSessionCreatePaymentMethodOptionsP24(TypedDict, total=False):
    setup_future_usage: Literal['none']
    tos_shown_and_accepted: bool

class CheckoutSessionCreatePaymentMethodOptionsPaypal(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    preferred_locale: Literal['cs-CZ', 'da-DK', 'de-AT', 'de-DE', 'de-LU', 'el-GR', 'en-GB', 'en-US', 'es-ES', 'fi-FI', 'fr-BE', 'fr-FR', 'fr-LU', 'hu-HU', 'it-IT', 'nl-BE', 'nl-NL', 'pl-PL', 'pt-PT', 'sk-SK', 'sv-SE']
    reference: str
    risk_correlation_id: str
    setup_future_usage: Literal['none', 'off_session'] | None

class CheckoutSessionCreatePaymentMethodOptionsPaytoMandateOptions(TypedDict, total=False):
    amount: int | None
    amount_type: Literal['fixed', 'maximum'] | None
    end_date: str | None
    payment_schedule: Literal['adhoc', 'annual', 'daily', 'fortnightly', 'monthly', 'quarterly', 'semi_annual', 'weekly'] | None
    payments_per_period: int | None
    purpose: Literal['dependant_support', 'government', 'loan', 'mortgage', 'other', 'pension', 'personal', 'retail', 'salary', 'tax', 'utility'] | None
    start_date: str | None

class CheckoutSessionCreatePaymentMethodOptionsPayto(TypedDict, total=False):
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsPaytoMandateOptions
    setup_future_usage: Literal['none', 'off_session']

class CheckoutSessionCreatePaymentMethodOptionsPixMandateOptions(TypedDict, total=False):
    amount: int
    amount_includes_iof: Literal['always', 'never']
    amount_type: Literal['fixed', 'maximum']
    currency: str
    end_date: str
    payment_schedule: Literal['halfyearly', 'monthly', 'quarterly', 'weekly', 'yearly']
    reference: str
    start_date: str

class CheckoutSessionCreatePaymentMethodOptionsPix(TypedDict, total=False):
    amount_includes_iof: Literal['always', 'never']
    expires_after_seconds: int
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsPixMandateOptions
    setup_future_usage: Literal['none', 'off_session']

class CheckoutSessionCreatePaymentMethodOptionsSwish(TypedDict, total=False):
    reference: str

class CheckoutSessionCreatePaymentMethodOptionsUpiMandateOptions(TypedDict, total=False):
    amount: int
    amount_type: Literal['fixed', 'maximum']
    description: str
    end_date: int

class CheckoutSessionCreatePaymentMethodOptionsUpi(TypedDict, total=False):
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsUpiMandateOptions
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None

class CheckoutSessionCreatePaymentMethodOptionsUsBankAccountFinancialConnections(TypedDict, total=False):
    permissions: list[Literal['balances', 'ownership', 'payment_method', 'transactions']]
    prefetch: list[Literal['balances', 'ownership', 'transactions']]

class CheckoutSessionCreatePaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    financial_connections: CheckoutSessionCreatePaymentMethodOptionsUsBankAccountFinancialConnections
    setup_future_usage: Literal['none', 'off_session', 'on_session']
    target_date: str
    verification_method: Literal['automatic', 'instant']

class CheckoutSessionCreatePaymentMethodOptionsWechatPay(TypedDict, total=False):
    app_id: str
    client: Literal['android', 'ios', 'web']
    setup_future_usage: Literal['none']

class CheckoutSessionCreatePaymentMethodOptions(TypedDict, total=False):
    acss_debit: CheckoutSessionCreatePaymentMethodOptionsAcssDebit
    affirm: CheckoutSessionCreatePaymentMethodOptionsAffirm
    afterpay_clearpay: CheckoutSessionCreatePaymentMethodOptionsAffirm
    alipay: CheckoutSessionCreatePaymentMethodOptionsAlipay
    alma: CheckoutSessionCreatePaymentMethodOptionsAlma
    amazon_pay: CheckoutSessionCreatePaymentMethodOptionsAmazonPay
    au_becs_debit: CheckoutSessionCreatePaymentMethodOptionsAuBecsDebit
    bacs_debit: CheckoutSessionCreatePaymentMethodOptionsBacsDebit
    bancontact: CheckoutSessionCreatePaymentMethodOptionsBancontact
    billie: CheckoutSessionCreatePaymentMethodOptionsAlma
    blik: CheckoutSessionCreatePaymentMethodOptionsBlik
    boleto: CheckoutSessionCreatePaymentMethodOptionsBoleto
    card: CheckoutSessionCreatePaymentMethodOptionsCard
    cashapp: CheckoutSessionCreatePaymentMethodOptionsCashapp
    crypto: CheckoutSessionCreatePaymentMethodOptionsAlipay
    customer_balance: CheckoutSessionCreatePaymentMethodOptionsCustomerBalance
    demo_pay: CheckoutSessionCreatePaymentMethodOptionsBancontact
    eps: CheckoutSessionCreatePaymentMethodOptionsAlipay
    fpx: CheckoutSessionCreatePaymentMethodOptionsAlipay
    giropay: CheckoutSessionCreatePaymentMethodOptionsAlipay
    grabpay: CheckoutSessionCreatePaymentMethodOptionsAlipay
    ideal: CheckoutSessionCreatePaymentMethodOptionsAlipay
    kakao_pay: CheckoutSessionCreatePaymentMethodOptionsAmazonPay
    klarna: CheckoutSessionCreatePaymentMethodOptionsKlarna
    konbini: CheckoutSessionCreatePaymentMethodOptionsKonbini
    kr_card: CheckoutSessionCreatePaymentMethodOptionsAmazonPay
    link: CheckoutSessionCreatePaymentMethodOptionsAmazonPay
    mobilepay: CheckoutSessionCreatePaymentMethodOptionsAffirm
    multibanco: CheckoutSessionCreatePaymentMethodOptionsAlipay
    naver_pay: CheckoutSessionCreatePaymentMethodOptionsAmazonPay
    oxxo: CheckoutSessionCreatePaymentMethodOptionsKonbini
    p24: CheckoutSessionCreatePaymentMethodOptionsP24
    pay_by_bank: AccountSessionCreateComponentsBalanceReportFeatures
    payco: CheckoutSessionCreatePaymentMethodOptionsAffirm
    paynow: CheckoutSessionCreatePaymentMethodOptionsAlipay
    paypal: CheckoutSessionCreatePaymentMethodOptionsPaypal
    payto: CheckoutSessionCreatePaymentMethodOptionsPayto
    pix: CheckoutSessionCreatePaymentMethodOptionsPix
    revolut_pay: CheckoutSessionCreatePaymentMethodOptionsAmazonPay
    samsung_pay: CheckoutSessionCreatePaymentMethodOptionsAffirm
    satispay: CheckoutSessionCreatePaymentMethodOptionsAlma
    scalapay: CheckoutSessionCreatePaymentMethodOptionsAlma
    sepa_debit: CheckoutSessionCreatePaymentMethodOptionsBacsDebit
    sequra: CheckoutSessionCreatePaymentMethodOptionsAlma
    sofort: CheckoutSessionCreatePaymentMethodOptionsAlipay
    sunbit: CheckoutSessionCreatePaymentMethodOptionsAffirm
    swish: CheckoutSessionCreatePaymentMethodOptionsSwish
    twint: CheckoutSessionCreatePaymentMethodOptionsBancontact
    upi: CheckoutSessionCreatePaymentMethodOptionsUpi
    us_bank_account: CheckoutSessionCreatePaymentMethodOptionsUsBankAccount
    wechat_pay: CheckoutSessionCreatePaymentMethodOptionsWechatPay

class CheckoutSessionCreatePermissions(TypedDict, total=False):
    update_shipping_details: Literal['client_only', 'server_only']

class CheckoutSessionCreateSavedPaymentMethodOptions(TypedDict, total=False):
    allow_redisplay_filters: list[Literal['always', 'limited', 'unspecified']]
    payment_method_remove: Literal['disabled', 'enabled']
    payment_method_save: Literal['disabled', 'enabled']

class CheckoutSessionCreateSetupIntentData(TypedDict, total=False):
    description: str
    metadata: dict[str, str]
    on_behalf_of: str

class CheckoutSessionCreateShippingAddressCollection(TypedDict, total=False):
    allowed_countries: list[Literal['AC', 'AD', 'AE', 'AF', 'AG', 'AI', 'AL', 'AM', 'AO', 'AQ', 'AR', 'AT', 'AU', 'AW', 'AX', 'AZ', 'BA', 'BB', 'BD', 'BE', 'BF', 'BG', 'BH', 'BI', 'BJ', 'BL', 'BM', 'BN', 'BO', 'BQ', 'BR', 'BS', 'BT', 'BV', 'BW', 'BY', 'BZ', 'CA', 'CD', 'CF', 'CG', 'CH', 'CI', 'CK', 'CL', 'CM', 'CN', 'CO', 'CR', 'CV', 'CW', 'CY', 'CZ', 'DE', 'DJ', 'DK', 'DM', 'DO', 'DZ', 'EC', 'EE', 'EG', 'EH', 'ER', 'ES', 'ET', 'FI', 'FJ', 'FK', 'FO', 'FR', 'GA', 'GB', 'GD', 'GE', 'GF', 'GG', 'GH', 'GI', 'GL', 'GM', 'GN', 'GP', 'GQ', 'GR', 'GS', 'GT', 'GU', 'GW', 'GY', 'HK', 'HN', 'HR', 'HT', 'HU', 'ID', 'IE', 'IL', 'IM', 'IN', 'IO', 'IQ', 'IS', 'IT', 'JE', 'JM', 'JO', 'JP', 'KE', 'KG', 'KH', 'KI', 'KM', 'KN', 'KR', 'KW', 'KY', 'KZ', 'LA', 'LB', 'LC', 'LI', 'LK', 'LR', 'LS', 'LT', 'LU', 'LV', 'LY', 'MA', 'MC', 'MD', 'ME', 'MF', 'MG', 'MK', 'ML', 'MM', 'MN', 'MO', 'MQ', 'MR', 'MS', 'MT', 'MU', 'MV', 'MW', 'MX', 'MY', 'MZ', 'NA', 'NC', 'NE', 'NG', 'NI', 'NL', 'NO', 'NP', 'NR', 'NU', 'NZ', 'OM', 'PA', 'PE', 'PF', 'PG', 'PH', 'PK', 'PL', 'PM', 'PN', 'PR', 'PS', 'PT', 'PY', 'QA', 'RE', 'RO', 'RS', 'RU', 'RW', 'SA', 'SB', 'SC', 'SD', 'SE', 'SG', 'SH', 'SI', 'SJ', 'SK', 'SL', 'SM', 'SN', 'SO', 'SR', 'SS', 'ST', 'SV', 'SX', 'SZ', 'TA', 'TC', 'TD', 'TF', 'TG', 'TH', 'TJ', 'TK', 'TL', 'TM', 'TN', 'TO', 'TR', 'TT', 'TV', 'TW', 'TZ', 'UA', 'UG', 'US', 'UY', 'UZ', 'VA', 'VC', 'VE', 'VG', 'VN', 'VU', 'WF', 'WS', 'XK', 'YE', 'YT', 'ZA', 'ZM', 'ZW', 'ZZ']]

class CheckoutSessionCreateShippingOptionsShippingRateDataDeliveryEstimateMaximum(TypedDict, total=False):
    unit: Literal['business_day', 'day', 'hour', 'month', 'week']
    value: int

class CheckoutSessionCreateShippingOptionsShippingRateDataDeliveryEstimate(TypedDict, total=False):
    maximum: CheckoutSessionCreateShippingOptionsShippingRateDataDeliveryEstimateMaximum
    minimum: CheckoutSessionCreateShippingOptionsShippingRateDataDeliveryEstimateMaximum

class CheckoutSessionCreateShippingOptionsShippingRateDataFixedAmountCurrencyOptions(TypedDict, total=False):
    amount: int
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']

class CheckoutSessionCreateShippingOptionsShippingRateDataFixedAmount(TypedDict, total=False):
    amount: int
    currency: str
    currency_options: dict[str, CheckoutSessionCreateShippingOptionsShippingRateDataFixedAmountCurrencyOptions]

class CheckoutSessionCreateShippingOptionsShippingRateData(TypedDict, total=False):
    delivery_estimate: CheckoutSessionCreateShippingOptionsShippingRateDataDeliveryEstimate
    display_name: str
    fixed_amount: CheckoutSessionCreateShippingOptionsShippingRateDataFixedAmount
    metadata: dict[str, str]
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']
    tax_code: str
    type: Literal['fixed_amount']

class CheckoutSessionCreateShippingOptions(TypedDict, total=False):
    shipping_rate: str
    shipping_rate_data: CheckoutSessionCreateShippingOptionsShippingRateData

class CheckoutSessionCreateSubscriptionDataBillingCycleAnchorConfig(TypedDict, total=False):
    day_of_month: int
    hour: int
    minute: int
    month: int
    second: int

class CheckoutSessionCreateSubscriptionDataBillingModeFlexible(TypedDict, total=False):
    proration_discounts: Literal['included', 'itemized']

class CheckoutSessionCreateSubscriptionDataBillingMode(TypedDict, total=False):
    flexible: CheckoutSessionCreateSubscriptionDataBillingModeFlexible
    type: Literal['classic', 'flexible']

class CheckoutSessionCreateSubscriptionDataInvoiceSettings(TypedDict, total=False):
    account_tax_ids: list[str] | None
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields] | None
    description: str
    footer: str
    issuer: CheckoutSessionCreateAutomaticTaxLiability

class CheckoutSessionCreateSubscriptionDataTransferData(TypedDict, total=False):
    amount_percent: float
    destination: str

class CheckoutSessionCreateSubscriptionDataTrialSettingsEndBehavior(TypedDict, total=False):
    missing_payment_method: Literal['cancel', 'create_invoice', 'pause']

class CheckoutSessionCreateSubscriptionDataTrialSettings(TypedDict, total=False):
    end_behavior: CheckoutSessionCreateSubscriptionDataTrialSettingsEndBehavior

class CheckoutSessionCreateSubscriptionData(TypedDict, total=False):
    application_fee_percent: float
    billing_cycle_anchor: int
    billing_cycle_anchor_config: CheckoutSessionCreateSubscriptionDataBillingCycleAnchorConfig
    billing_mode: CheckoutSessionCreateSubscriptionDataBillingMode
    default_tax_rates: list[str]
    description: str
    invoice_settings: CheckoutSessionCreateSubscriptionDataInvoiceSettings
    metadata: dict[str, str]
    on_behalf_of: str
    pending_invoice_item_interval: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    proration_behavior: Literal['create_prorations', 'none']
    transfer_data: CheckoutSessionCreateSubscriptionDataTransferData
    trial_end: int
    trial_period_days: int
    trial_settings: CheckoutSessionCreateSubscriptionDataTrialSettings

class CheckoutSessionCreateTaxIdCollection(TypedDict, total=False):
    enabled: bool
    required: Literal['if_supported', 'never']

class CheckoutSessionCreateWalletOptionsLink(TypedDict, total=False):
    display: Literal['auto', 'never']

class CheckoutSessionCreateWalletOptions(TypedDict, total=False):
    link: CheckoutSessionCreateWalletOptionsLink

class CheckoutSessionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/checkout/sessions'
    adaptive_pricing: CheckoutSessionCreateAdaptivePricing | None
    after_expiration: CheckoutSessionCreateAfterExpiration | None
    allow_promotion_codes: bool | None
    allowed_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    billing_address_collection: Literal['auto', 'required'] | None
    branding_settings: CheckoutSessionCreateBrandingSettings | None
    cancel_url: str | None
    client_reference_id: str | None
    consent_collection: CheckoutSessionCreateConsentCollection | None
    currency: str | None
    custom_fields: list[CheckoutSessionCreateCustomFields] | None
    custom_text: CheckoutSessionCreateCustomText | None
    customer: str | None
    customer_account: str | None
    customer_creation: Literal['always', 'if_required'] | None
    customer_email: str | None
    customer_update: CheckoutSessionCreateCustomerUpdate | None
    discounts: list[BillingPortalSessionCreateFlowDataSubscriptionUpdateConfirmDiscounts] | None
    excluded_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    expand: list[str] | None
    expires_at: int | None
    integration_identifier: str | None
    invoice_creation: CheckoutSessionCreateInvoiceCreation | None
    line_items: list[CheckoutSessionCreateLineItems] | None
    locale: Literal['auto', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-GB', 'es', 'es-419', 'et', 'fi', 'fil', 'fr', 'fr-CA', 'hi-IN', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sv', 'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW'] | None
    managed_payments: CheckoutSessionCreateAdaptivePricing | None
    metadata: dict[str, str] | None
    mode: Literal['payment', 'setup', 'subscription'] | None
    name_collection: CheckoutSessionCreateNameCollection | None
    optional_items: list[CheckoutSessionCreateOptionalItems] | None
    origin_context: Literal['mobile_app', 'web'] | None
    payment_intent_data: CheckoutSessionCreatePaymentIntentData | None
    payment_method_collection: Literal['always', 'if_required'] | None
    payment_method_configuration: str | None
    payment_method_data: CheckoutSessionCreatePaymentMethodData | None
    payment_method_options: CheckoutSessionCreatePaymentMethodOptions | None
    permissions: CheckoutSessionCreatePermissions | None
    phone_number_collection: SubscriptionListAutomaticTax | None
    redirect_on_completion: Literal['always', 'if_required', 'never'] | None
    return_url: str | None
    saved_payment_method_options: CheckoutSessionCreateSavedPaymentMethodOptions | None
    setup_intent_data: CheckoutSessionCreateSetupIntentData | None
    shipping_address_collection: CheckoutSessionCreateShippingAddressCollection | None
    shipping_options: list[CheckoutSessionCreateShippingOptions] | None
    submit_type: Literal['auto', 'book', 'donate', 'pay', 'subscribe'] | None
    subscription_data: CheckoutSessionCreateSubscriptionData | None
    success_url: str | None
    tax_id_collection: CheckoutSessionCreateTaxIdCollection | None
    ui_mode: Literal['elements', 'embedded_page', 'form', 'hosted_page'] | None
    wallet_options: CheckoutSessionCreateWalletOptions | None

class CheckoutSessionUpdateCollectedInformationShippingDetailsAddress(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    state: str

class CheckoutSessionUpdateCollectedInformationShippingDetails(TypedDict, total=False):
    address: CheckoutSessionUpdateCollectedInformationShippingDetailsAddress
    name: str

class CheckoutSessionUpdateCollectedInformation(TypedDict, total=False):
    shipping_details: CheckoutSessionUpdateCollectedInformationShippingDetails

class CheckoutSessionUpdateLineItems(TypedDict, total=False):
    adjustable_quantity: BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProductsAdjustableQuantity
    id: str
    metadata: dict[str, str] | None
    price: str
    price_data: CheckoutSessionCreateLineItemsPriceData
    quantity: int
    tax_rates: list[str] | None

class CheckoutSessionUpdatePaymentIntentData(TypedDict, total=False):
    description: str | None
    metadata: dict[str, str] | None
    setup_future_usage: Literal['off_session', 'on_session'] | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None

class CheckoutSessionUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/checkout/sessions/{session}'
    session: str
    collected_information: CheckoutSessionUpdateCollectedInformation | None
    expand: list[str] | None
    line_items: list[CheckoutSessionUpdateLineItems] | None
    metadata: dict[str, str] | None
    payment_intent_data: CheckoutSessionUpdatePaymentIntentData | None
    shipping_options: list[CheckoutSessionCreateShippingOptions] | None

class CheckoutSessionExpireParams(Params):
    KEY: ClassVar[str] = 'POST /v1/checkout/sessions/{session}/expire'
    session: str
    expand: list[str] | None

class ClimateOrderCreateBeneficiary(TypedDict, total=False):
    public_name: str

class ClimateOrderCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/climate/orders'
    amount: int | None
    beneficiary: ClimateOrderCreateBeneficiary | None
    currency: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    metric_tons: str | None
    product: str

class ClimateOrderUpdateBeneficiary(TypedDict, total=False):
    public_name: str | None

class ClimateOrderUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/climate/orders/{order}'
    order: str
    beneficiary: ClimateOrderUpdateBeneficiary | None
    expand: list[str] | None
    metadata: dict[str, str] | None

class ClimateOrderCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/climate/orders/{order}/cancel'
    order: str
    expand: list[str] | None

class CouponCreateAppliesTo(TypedDict, total=False):
    products: list[str]

class CouponCreateCurrencyOptions(TypedDict, total=False):
    amount_off: int

class CouponCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/coupons'
    amount_off: int | None
    applies_to: CouponCreateAppliesTo | None
    currency: str | None
    currency_options: dict[str, CouponCreateCurrencyOptions] | None
    duration: Literal['forever', 'once', 'repeating'] | None
    duration_in_months: int | None
    expand: list[str] | None
    id: str | None
    max_redemptions: int | None
    metadata: dict[str, str] | None
    name: str | None
    percent_off: float | None
    redeem_by: int | None

class CouponUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/coupons/{coupon}'
    coupon: str
    currency_options: dict[str, CouponCreateCurrencyOptions] | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    name: str | None

class CreditNoteCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/credit_notes'
    amount: int | None
    credit_amount: int | None
    effective_at: int | None
    email_type: Literal['credit_note', 'none'] | None
    expand: list[str] | None
    invoice: str
    lines: list[CreditNotePreviewLines] | None
    memo: str | None
    metadata: dict[str, str] | None
    out_of_band_amount: int | None
    reason: Literal['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory'] | None
    refund_amount: int | None
    refunds: list[CreditNotePreviewRefunds] | None
    shipping_cost: CreditNotePreviewShippingCost | None

class CreditNoteUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/credit_notes/{id}'
    id: str
    expand: list[str] | None
    memo: str | None
    metadata: dict[str, str] | None

class CreditNoteVoidCreditNoteParams(Params):
    KEY: ClassVar[str] = 'POST /v1/credit_notes/{id}/void'
    id: str
    expand: list[str] | None

class CustomerSessionCreateComponentsCustomerSheetFeatures(TypedDict, total=False):
    payment_method_allow_redisplay_filters: list[Literal['always', 'limited', 'unspecified']]
    payment_method_remove: Literal['disabled', 'enabled']

class CustomerSessionCreateComponentsCustomerSheet(TypedDict, total=False):
    enabled: bool
    features: CustomerSessionCreateComponentsCustomerSheetFeatures

class CustomerSessionCreateComponentsMobilePaymentElementFeatures(TypedDict, total=False):
    payment_method_allow_redisplay_filters: list[Literal['always', 'limited', 'unspecified']]
    payment_method_redisplay: Literal['disabled', 'enabled']
    payment_method_remove: Literal['disabled', 'enabled']
    payment_method_save: Literal['disabled', 'enabled']
    payment_method_save_allow_redisplay_override: Literal['always', 'limited', 'unspecified']

class CustomerSessionCreateComponentsMobilePaymentElement(TypedDict, total=False):
    enabled: bool
    features: CustomerSessionCreateComponentsMobilePaymentElementFeatures

class CustomerSessionCreateComponentsPaymentElementFeatures(TypedDict, total=False):
    payment_method_allow_redisplay_filters: list[Literal['always', 'limited', 'unspecified']]
    payment_method_redisplay: Literal['disabled', 'enabled']
    payment_method_redisplay_limit: int
    payment_method_remove: Literal['disabled', 'enabled']
    payment_method_save: Literal['disabled', 'enabled']
    payment_method_save_usage: Literal['off_session', 'on_session']

class CustomerSessionCreateComponentsPaymentElement(TypedDict, total=False):
    enabled: bool
    features: CustomerSessionCreateComponentsPaymentElementFeatures

class CustomerSessionCreateComponents(TypedDict, total=False):
    active_entitlements: SubscriptionListAutomaticTax
    buy_button: SubscriptionListAutomaticTax
    customer_portal: SubscriptionListAutomaticTax
    customer_sheet: CustomerSessionCreateComponentsCustomerSheet
    mobile_payment_element: CustomerSessionCreateComponentsMobilePaymentElement
    payment_element: CustomerSessionCreateComponentsPaymentElement
    pricing_table: SubscriptionListAutomaticTax

class CustomerSessionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customer_sessions'
    components: CustomerSessionCreateComponents
    customer: str | None
    customer_account: str | None
    expand: list[str] | None

class CustomerCreateCashBalanceSettings(TypedDict, total=False):
    reconciliation_mode: Literal['automatic', 'manual', 'merchant_default']

class CustomerCreateCashBalance(TypedDict, total=False):
    settings: CustomerCreateCashBalanceSettings

class CustomerCreateInvoiceSettings(TypedDict, total=False):
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields] | None
    default_payment_method: str
    footer: str
    rendering_options: CheckoutSessionCreateInvoiceCreationInvoiceDataRenderingOptions | None

class CustomerCreateShipping(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress
    name: str
    phone: str

class CustomerCreateTax(TypedDict, total=False):
    ip_address: str | None
    validate_location: Literal['deferred', 'immediately']

class CustomerCreateTaxIdData(TypedDict, total=False):
    type: Literal['ad_nrt', 'ae_trn', 'al_tin', 'am_tin', 'ao_tin', 'ar_cuit', 'au_abn', 'au_acn', 'au_arn', 'au_wpn', 'aw_tin', 'az_tin', 'ba_tin', 'bb_tin', 'bd_bin', 'bf_ifu', 'bg_uic', 'bh_vat', 'bj_ifu', 'bo_tin', 'br_cnpj', 'br_cpf', 'bs_tin', 'bw_vat', 'by_tin', 'ca_bn', 'ca_gst_hst', 'ca_pst_bc', 'ca_pst_mb', 'ca_pst_sk', 'ca_qst', 'cd_nif', 'ch_uid', 'ch_vat', 'ci_vat', 'cl_tin', 'cm_niu', 'cn_tin', 'co_nit', 'cr_tin', 'cv_nif', 'cz_dic', 'de_stn', 'do_rcn', 'ec_ruc', 'eg_tin', 'es_cif', 'et_tin', 'eu_oss_vat', 'eu_vat', 'fo_vat', 'fr_siren', 'fr_siret', 'fr_spi', 'gb_vat', 'ge_vat', 'gh_tin', 'gi_tin', 'gn_nif', 'hk_br', 'hr_oib', 'hu_tin', 'ic_nif', 'id_npwp', 'il_vat', 'in_gst', 'is_kt', 'is_vat', 'it_cf', 'jp_cn', 'jp_rn', 'jp_trn', 'ke_pin', 'kg_tin', 'kh_tin', 'kr_brn', 'kz_bin', 'la_tin', 'li_uid', 'li_vat', 'lk_vat', 'ma_vat', 'md_cf', 'md_vat', 'me_pib', 'mk_vat', 'mr_nif', 'mu_vat', 'mx_rfc', 'my_frp', 'my_itn', 'my_sst', 'mz_nuit', 'ng_tin', 'no_vat', 'no_voec', 'np_pan', 'nz_bn', 'nz_gst', 'om_vat', 'pe_ruc', 'ph_tin', 'pl_nip', 'pt_nif', 'py_ruc', 'ro_tin', 'rs_pib', 'ru_inn', 'ru_kpp', 'sa_vat', 'sg_gst', 'sg_uen', 'si_tin', 'sm_coe', 'sn_ninea', 'sr_fin', 'sv_nit', 'th_vat', 'tj_tin', 'tr_tin', 'tt_bir', 'tt_vat', 'tw_vat', 'tz_vat', 'ua_vat', 'ug_tin', 'us_ein', 'uy_ruc', 'uz_tin', 'uz_vat', 've_rif', 'vn_tin', 'za_vat', 'zm_tin', 'zw_tin']
    value: str

class CustomerCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers'
    address: AccountCreateBusinessProfileSupportAddress | None
    balance: int | None
    business_name: str | None
    cash_balance: CustomerCreateCashBalance | None
    description: str | None
    email: str | None
    expand: list[str] | None
    individual_name: str | None
    invoice_prefix: str | None
    invoice_settings: CustomerCreateInvoiceSettings | None
    metadata: dict[str, str] | None
    name: str | None
    next_invoice_sequence: int | None
    payment_method: str | None
    phone: str | None
    preferred_locales: list[str] | None
    shipping: CustomerCreateShipping | None
    source: ChargeCreateSource | str | None
    tax: CustomerCreateTax | None
    tax_exempt: Literal['exempt', 'none', 'reverse'] | None
    tax_id_data: list[CustomerCreateTaxIdData] | None
    test_clock: str | None
    validate: bool | None

class CustomerUpdateTax(TypedDict, total=False):
    ip_address: str | None
    validate_location: Literal['auto', 'deferred', 'immediately']

class CustomerUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers/{customer}'
    customer: str
    address: AccountCreateBusinessProfileSupportAddress | None
    balance: int | None
    business_name: str | None
    cash_balance: CustomerCreateCashBalance | None
    default_source: str | None
    description: str | None
    email: str | None
    expand: list[str] | None
    individual_name: str | None
    invoice_prefix: str | None
    invoice_settings: CustomerCreateInvoiceSettings | None
    metadata: dict[str, str] | None
    name: str | None
    next_invoice_sequence: int | None
    phone: str | None
    preferred_locales: list[str] | None
    shipping: CustomerCreateShipping | None
    source: ChargeCreateSource | str | None
    tax: CustomerUpdateTax | None
    tax_exempt: Literal['exempt', 'none', 'reverse'] | None
    validate: bool | None

class CustomerBalanceTransactionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers/{customer}/balance_transactions'
    customer: str
    amount: int
    currency: str
    description: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None

class CustomerBalanceTransactionUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers/{customer}/balance_transactions/{transaction}'
    customer: str
    transaction: str
    description: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None

class CustomerCashBalanceUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers/{customer}/cash_balance'
    customer: str
    expand: list[str] | None
    settings: CustomerCreateCashBalanceSettings | None

class CustomerFundingInstructionsCreateBankTransfer(TypedDict, total=False):
    eu_bank_transfer: CheckoutSessionCreatePaymentMethodOptionsCustomerBalanceBankTransferEuBankTransfer
    requested_address_types: list[Literal['iban', 'sort_code', 'spei', 'zengin']]
    type: Literal['eu_bank_transfer', 'gb_bank_transfer', 'jp_bank_transfer', 'mx_bank_transfer', 'us_bank_transfer']

class CustomerFundingInstructionsCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers/{customer}/funding_instructions'
    customer: str
    bank_transfer: CustomerFundingInstructionsCreateBankTransfer
    currency: str
    expand: list[str] | None
    funding_type: Literal['bank_transfer']

class CustomerPaymentSourceCreateSource(TypedDict, total=False):
    object: str
    number: str
    exp_month: str
    exp_year: str
    cvc: str
    name: str
    country: str
    currency: str
    metadata: dict[str, str]
    address_city: str
    address_country: str
    address_line1: str
    address_line2: str
    address_state: str
    address_zip: str
    account_number: str
    routing_number: str
    account_holder_name: str
    account_holder_type: str

class CustomerPaymentSourceCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers/{customer}/sources'
    customer: str
    expand: list[str] | None
    metadata: dict[str, str] | None
    source: CustomerPaymentSourceCreateSource | str
    validate: bool | None

class CustomerPaymentSourceUpdateOwner(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress
    email: str
    name: str
    phone: str

class CustomerPaymentSourceUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers/{customer}/sources/{id}'
    customer: str
    id: str
    account_holder_name: str | None
    account_holder_type: Literal['company', 'individual'] | None
    address_city: str | None
    address_country: str | None
    address_line1: str | None
    address_line2: str | None
    address_state: str | None
    address_zip: str | None
    exp_month: str | None
    exp_year: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    name: str | None
    owner: CustomerPaymentSourceUpdateOwner | None

class CustomerPaymentSourceVerifyParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers/{customer}/sources/{id}/verify'
    customer: str
    id: str
    amounts: list[int] | None
    expand: list[str] | None

class CustomerTaxIdCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/customers/{customer}/tax_ids'
    customer: str
    expand: list[str] | None
    type: Literal['ad_nrt', 'ae_trn', 'al_tin', 'am_tin', 'ao_tin', 'ar_cuit', 'au_abn', 'au_acn', 'au_arn', 'au_wpn', 'aw_tin', 'az_tin', 'ba_tin', 'bb_tin', 'bd_bin', 'bf_ifu', 'bg_uic', 'bh_vat', 'bj_ifu', 'bo_tin', 'br_cnpj', 'br_cpf', 'bs_tin', 'bw_vat', 'by_tin', 'ca_bn', 'ca_gst_hst', 'ca_pst_bc', 'ca_pst_mb', 'ca_pst_sk', 'ca_qst', 'cd_nif', 'ch_uid', 'ch_vat', 'ci_vat', 'cl_tin', 'cm_niu', 'cn_tin', 'co_nit', 'cr_tin', 'cv_nif', 'cz_dic', 'de_stn', 'do_rcn', 'ec_ruc', 'eg_tin', 'es_cif', 'et_tin', 'eu_oss_vat', 'eu_vat', 'fo_vat', 'fr_siren', 'fr_siret', 'fr_spi', 'gb_vat', 'ge_vat', 'gh_tin', 'gi_tin', 'gn_nif', 'hk_br', 'hr_oib', 'hu_tin', 'ic_nif', 'id_npwp', 'il_vat', 'in_gst', 'is_kt', 'is_vat', 'it_cf', 'jp_cn', 'jp_rn', 'jp_trn', 'ke_pin', 'kg_tin', 'kh_tin', 'kr_brn', 'kz_bin', 'la_tin', 'li_uid', 'li_vat', 'lk_vat', 'ma_vat', 'md_cf', 'md_vat', 'me_pib', 'mk_vat', 'mr_nif', 'mu_vat', 'mx_rfc', 'my_frp', 'my_itn', 'my_sst', 'mz_nuit', 'ng_tin', 'no_vat', 'no_voec', 'np_pan', 'nz_bn', 'nz_gst', 'om_vat', 'pe_ruc', 'ph_tin', 'pl_nip', 'pt_nif', 'py_ruc', 'ro_tin', 'rs_pib', 'ru_inn', 'ru_kpp', 'sa_vat', 'sg_gst', 'sg_uen', 'si_tin', 'sm_coe', 'sn_ninea', 'sr_fin', 'sv_nit', 'th_vat', 'tj_tin', 'tr_tin', 'tt_bir', 'tt_vat', 'tw_vat', 'tz_vat', 'ua_vat', 'ug_tin', 'us_ein', 'uy_ruc', 'uz_tin', 'uz_vat', 've_rif', 'vn_tin', 'za_vat', 'zm_tin', 'zw_tin']
    value: str

class DisputeUpdateEvidenceAppealCard(TypedDict, total=False):
    reason_for_filing: str | None
    supporting_files: list[str] | None

class DisputeUpdateEvidenceAppeal(TypedDict, total=False):
    card: DisputeUpdateEvidenceAppealCard | None

class DisputeUpdateEvidenceEnhancedEvidenceMastercardCompliance(TypedDict, total=False):
    fee_acknowledged: bool

class DisputeUpdateEvidenceEnhancedEvidenceVisaCompellingEvidence3DisputedTransactionShippingAddress(TypedDict, total=False):
    city: str | None
    country: str | None
    line1: str | None
    line2: str | None
    postal_code: str | None
    state: str | None

class DisputeUpdateEvidenceEnhancedEvidenceVisaCompellingEvidence3DisputedTransaction(TypedDict, total=False):
    customer_account_id: str | None
    customer_device_fingerprint: str | None
    customer_device_id: str | None
    customer_email_address: str | None
    customer_purchase_ip: str | None
    merchandise_or_services: Literal['merchandise', 'services']
    product_description: str | None
    shipping_address: DisputeUpdateEvidenceEnhancedEvidenceVisaCompellingEvidence3DisputedTransactionShippingAddress

class DisputeUpdateEvidenceEnhancedEvidenceVisaCompellingEvidence3PriorUndisputedTransactions(TypedDict, total=False):
    charge: str
    customer_account_id: str | None
    customer_device_fingerprint: str | None
    customer_device_id: str | None
    customer_email_address: str | None
    customer_purchase_ip: str | None
    product_description: str | None
    shipping_address: DisputeUpdateEvidenceEnhancedEvidenceVisaCompellingEvidence3DisputedTransactionShippingAddress

class DisputeUpdateEvidenceEnhancedEvidenceVisaCompellingEvidence3(TypedDict, total=False):
    disputed_transaction: DisputeUpdateEvidenceEnhancedEvidenceVisaCompellingEvidence3DisputedTransaction
    prior_undisputed_transactions: list[DisputeUpdateEvidenceEnhancedEvidenceVisaCompellingEvidence3PriorUndisputedTransactions]

class DisputeUpdateEvidenceEnhancedEvidence(TypedDict, total=False):
    mastercard_compliance: DisputeUpdateEvidenceEnhancedEvidenceMastercardCompliance
    visa_compelling_evidence_3: DisputeUpdateEvidenceEnhancedEvidenceVisaCompellingEvidence3
    visa_compliance: DisputeUpdateEvidenceEnhancedEvidenceMastercardCompliance

class DisputeUpdateEvidence(TypedDict, total=False):
    access_activity_log: str
    appeal: DisputeUpdateEvidenceAppeal | None
    billing_address: str
    cancellation_policy: str
    cancellation_policy_disclosure: str
    cancellation_rebuttal: str
    customer_communication: str
    customer_email_address: str
    customer_name: str
    customer_purchase_ip: str
    customer_signature: str
    duplicate_charge_documentation: str
    duplicate_charge_explanation: str
    duplicate_charge_id: str
    enhanced_evidence: DisputeUpdateEvidenceEnhancedEvidence | None
    product_description: str
    receipt: str
    refund_policy: str
    refund_policy_disclosure: str
    refund_refusal_explanation: str
    service_date: str
    service_documentation: str
    shipping_address: str
    shipping_carrier: str
    shipping_date: str
    shipping_documentation: str
    shipping_tracking_number: str
    uncategorized_file: str
    uncategorized_text: str

class DisputeUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/disputes/{dispute}'
    dispute: str
    evidence: DisputeUpdateEvidence | None
    expand: list[str] | None
    intended_submission_method: Literal['manual', 'prefer_manual', 'prefer_smart_disputes', 'smart_disputes'] | None
    metadata: dict[str, str] | None
    submit: bool | None

class DisputeCloseParams(Params):
    KEY: ClassVar[str] = 'POST /v1/disputes/{dispute}/close'
    dispute: str
    expand: list[str] | None

class EntitlementsFeatureCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/entitlements/features'
    expand: list[str] | None
    lookup_key: str
    metadata: dict[str, str] | None
    name: str

class EntitlementsFeatureUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/entitlements/features/{id}'
    id: str
    active: bool | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    name: str | None

class EphemeralKeyCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/ephemeral_keys'
    customer: str | None
    expand: list[str] | None
    issuing_card: str | None
    nonce: str | None
    verification_session: str | None

class FileLinkCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/file_links'
    expand: list[str] | None
    expires_at: int | None
    file: str
    metadata: dict[str, str] | None

class FileLinkUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/file_links/{link}'
    link: str
    expand: list[str] | None
    expires_at: Literal['now'] | int | None
    metadata: dict[str, str] | None

class FileCreateFileLinkData(TypedDict, total=False):
    create: bool
    expires_at: int
    metadata: dict[str, str] | None

class FileCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/files'
    expand: list[str] | None
    file: Any
    file_link_data: FileCreateFileLinkData | None
    purpose: Literal['account_requirement', 'additional_verification', 'business_icon', 'business_logo', 'customer_signature', 'dispute_evidence', 'identity_document', 'issuing_regulatory_reporting', 'pci_document', 'platform_terms_of_service', 'tax_document_user_upload', 'terminal_android_apk', 'terminal_reader_splashscreen', 'terminal_wifi_certificate', 'terminal_wifi_private_key']

class FinancialConnectionsAccountDisconnectParams(Params):
    KEY: ClassVar[str] = 'POST /v1/financial_connections/accounts/{account}/disconnect'
    account: str
    expand: list[str] | None

class FinancialConnectionsAccountRefreshParams(Params):
    KEY: ClassVar[str] = 'POST /v1/financial_connections/accounts/{account}/refresh'
    account: str
    expand: list[str] | None
    features: list[Literal['balance', 'ownership', 'transactions']]

class FinancialConnectionsAccountSubscribeParams(Params):
    KEY: ClassVar[str] = 'POST /v1/financial_connections/accounts/{account}/subscribe'
    account: str
    expand: list[str] | None
    features: list[Literal['transactions']]

class FinancialConnectionsAccountUnsubscribeParams(Params):
    KEY: ClassVar[str] = 'POST /v1/financial_connections/accounts/{account}/unsubscribe'
    account: str
    expand: list[str] | None
    features: list[Literal['transactions']]

class FinancialConnectionsSessionCreateAccountHolder(TypedDict, total=False):
    account: str
    customer: str
    customer_account: str
    type: Literal['account', 'customer']

class FinancialConnectionsSessionCreateFilters(TypedDict, total=False):
    account_subcategories: list[Literal['checking', 'credit_card', 'line_of_credit', 'mortgage', 'savings']]
    country: str
    require_payment_method_support: Literal['all', 'at_least_one', 'none']

class FinancialConnectionsSessionCreateLimits(TypedDict, total=False):
    accounts: int | None

class FinancialConnectionsSessionCreateManualEntry(TypedDict, total=False):
    mode: Literal['automatic', 'disabled']

class FinancialConnectionsSessionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/financial_connections/sessions'
    account_holder: FinancialConnectionsSessionCreateAccountHolder
    expand: list[str] | None
    filters: FinancialConnectionsSessionCreateFilters | None
    limits: FinancialConnectionsSessionCreateLimits | None
    manual_entry: FinancialConnectionsSessionCreateManualEntry | None
    permissions: list[Literal['balances', 'ownership', 'payment_method', 'transactions']]
    prefetch: list[Literal['balances', 'ownership', 'transactions']] | None
    return_url: str | None

class ForwardingRequestCreateRequest(TypedDict, total=False):
    body: str
    headers: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields]

class ForwardingRequestCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/forwarding/requests'
    expand: list[str] | None
    metadata: dict[str, str] | None
    payment_method: str
    replacements: list[Literal['card_cvc', 'card_expiry', 'card_number', 'cardholder_name', 'request_signature']]
    request: ForwardingRequestCreateRequest
    url: str

class IdentityVerificationSessionCreateOptionsDocument(TypedDict, total=False):
    allowed_types: list[Literal['driving_license', 'id_card', 'passport']]
    require_id_number: bool
    require_live_capture: bool
    require_matching_selfie: bool

class IdentityVerificationSessionCreateOptions(TypedDict, total=False):
    document: IdentityVerificationSessionCreateOptionsDocument | None

class IdentityVerificationSessionCreateProvidedDetails(TypedDict, total=False):
    email: str
    phone: str

class IdentityVerificationSessionCreateRelatedPerson(TypedDict, total=False):
    account: str
    person: str

class IdentityVerificationSessionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/identity/verification_sessions'
    client_reference_id: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    options: IdentityVerificationSessionCreateOptions | None
    provided_details: IdentityVerificationSessionCreateProvidedDetails | None
    related_customer: str | None
    related_customer_account: str | None
    related_person: IdentityVerificationSessionCreateRelatedPerson | None
    return_url: str | None
    type: Literal['document', 'id_number'] | None
    verification_flow: str | None

class IdentityVerificationSessionUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/identity/verification_sessions/{session}'
    session: str
    expand: list[str] | None
    metadata: dict[str, str] | None
    options: IdentityVerificationSessionCreateOptions | None
    provided_details: IdentityVerificationSessionCreateProvidedDetails | None
    type: Literal['document', 'id_number'] | None

class IdentityVerificationSessionCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/identity/verification_sessions/{session}/cancel'
    session: str
    expand: list[str] | None

class IdentityVerificationSessionRedactParams(Params):
    KEY: ClassVar[str] = 'POST /v1/identity/verification_sessions/{session}/redact'
    session: str
    expand: list[str] | None

class InvoiceRenderingTemplateArchiveParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoice_rendering_templates/{template}/archive'
    template: str
    expand: list[str] | None

class InvoiceRenderingTemplateUnarchiveParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoice_rendering_templates/{template}/unarchive'
    template: str
    expand: list[str] | None

class InvoiceItemCreateDiscounts(TypedDict, total=False):
    coupon: str
    discount: str
    promotion_code: str

class InvoiceItemCreatePeriod(TypedDict, total=False):
    end: int
    start: int

class InvoiceItemCreatePriceData(TypedDict, total=False):
    currency: str
    product: str
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']
    unit_amount: int
    unit_amount_decimal: str

class InvoiceItemCreatePricing(TypedDict, total=False):
    price: str

class InvoiceItemCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoiceitems'
    amount: int | None
    currency: str | None
    customer: str | None
    customer_account: str | None
    description: str | None
    discountable: bool | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    invoice: str | None
    metadata: dict[str, str] | None
    period: InvoiceItemCreatePeriod | None
    price_data: InvoiceItemCreatePriceData | None
    pricing: InvoiceItemCreatePricing | None
    quantity: int | None
    quantity_decimal: str | None
    subscription: str | None
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified'] | None
    tax_code: str | None
    tax_rates: list[str] | None
    unit_amount_decimal: str | None

class InvoiceItemUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoiceitems/{invoiceitem}'
    invoiceitem: str
    amount: int | None
    description: str | None
    discountable: bool | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    invoicing_rules: Literal[''] | None
    metadata: dict[str, str] | None
    period: InvoiceItemCreatePeriod | None
    price_data: InvoiceItemCreatePriceData | None
    pricing: InvoiceItemCreatePricing | None
    quantity: int | None
    quantity_decimal: str | None
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified'] | None
    tax_code: str | None
    tax_rates: list[str] | None
    unit_amount_decimal: str | None

class InvoiceCreateFromInvoice(TypedDict, total=False):
    action: Literal['revision']
    invoice: str

class InvoiceCreatePaymentSettingsPaymentMethodOptionsAcssDebitMandateOptions(TypedDict, total=False):
    transaction_type: Literal['business', 'personal']

class InvoiceCreatePaymentSettingsPaymentMethodOptionsAcssDebit(TypedDict, total=False):
    mandate_options: InvoiceCreatePaymentSettingsPaymentMethodOptionsAcssDebitMandateOptions
    verification_method: Literal['automatic', 'instant', 'microdeposits']

class InvoiceCreatePaymentSettingsPaymentMethodOptionsBancontact(TypedDict, total=False):
    preferred_language: Literal['de', 'en', 'fr', 'nl']

class InvoiceCreatePaymentSettingsPaymentMethodOptionsBillieCompanyDetails(TypedDict, total=False):
    registered_address: AccountCreateBusinessProfileSupportAddress | None
    registered_name: str
    registration_number: str
    registration_type: Literal['ch_ein', 'de_hrb', 'dk_cvr', 'es_cif', 'fi_tunnus', 'fr_siren', 'fr_siret', 'it_rea', 'nl_kvk', 'no_org_number', 'no_pno', 'se_org_number', 'se_pno', 'uk_crn'] | None
    vat: str

class InvoiceCreatePaymentSettingsPaymentMethodOptionsBillie(TypedDict, total=False):
    company_details: InvoiceCreatePaymentSettingsPaymentMethodOptionsBillieCompanyDetails | None
    reference: str

class InvoiceCreatePaymentSettingsPaymentMethodOptionsCardInstallmentsPlan(TypedDict, total=False):
    count: int
    interval: Literal['month']
    type: Literal['bonus', 'fixed_count', 'revolving']

class InvoiceCreatePaymentSettingsPaymentMethodOptionsCardInstallments(TypedDict, total=False):
    enabled: bool
    plan: InvoiceCreatePaymentSettingsPaymentMethodOptionsCardInstallmentsPlan | None

class InvoiceCreatePaymentSettingsPaymentMethodOptionsCard(TypedDict, total=False):
    installments: InvoiceCreatePaymentSettingsPaymentMethodOptionsCardInstallments
    request_three_d_secure: Literal['any', 'automatic', 'challenge']

class InvoiceCreatePaymentSettingsPaymentMethodOptionsCustomerBalanceBankTransfer(TypedDict, total=False):
    eu_bank_transfer: CheckoutSessionCreatePaymentMethodOptionsCustomerBalanceBankTransferEuBankTransfer
    type: str

class InvoiceCreatePaymentSettingsPaymentMethodOptionsCustomerBalance(TypedDict, total=False):
    bank_transfer: InvoiceCreatePaymentSettingsPaymentMethodOptionsCustomerBalanceBankTransfer
    funding_type: str

class InvoiceCreatePaymentSettingsPaymentMethodOptionsPaytoMandateOptions(TypedDict, total=False):
    amount: int
    purpose: Literal['dependant_support', 'government', 'loan', 'mortgage', 'other', 'pension', 'personal', 'retail', 'salary', 'tax', 'utility']

class InvoiceCreatePaymentSettingsPaymentMethodOptionsPayto(TypedDict, total=False):
    mandate_options: InvoiceCreatePaymentSettingsPaymentMethodOptionsPaytoMandateOptions

class InvoiceCreatePaymentSettingsPaymentMethodOptionsPix(TypedDict, total=False):
    amount_includes_iof: Literal['always', 'never']
    expires_after_seconds: int

class InvoiceCreatePaymentSettingsPaymentMethodOptionsUpi(TypedDict, total=False):
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsUpiMandateOptions

class InvoiceCreatePaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnectionsFilters(TypedDict, total=False):
    account_subcategories: list[Literal['checking', 'savings']]

class InvoiceCreatePaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnections(TypedDict, total=False):
    filters: InvoiceCreatePaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnectionsFilters
    permissions: list[Literal['balances', 'ownership', 'payment_method', 'transactions']]
    prefetch: list[Literal['balances', 'ownership', 'transactions']]

class InvoiceCreatePaymentSettingsPaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    financial_connections: InvoiceCreatePaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnections
    verification_method: Literal['automatic', 'instant', 'microdeposits']

class InvoiceCreatePaymentSettingsPaymentMethodOptions(TypedDict, total=False):
    acss_debit: InvoiceCreatePaymentSettingsPaymentMethodOptionsAcssDebit | None
    bancontact: InvoiceCreatePaymentSettingsPaymentMethodOptionsBancontact | None
    billie: InvoiceCreatePaymentSettingsPaymentMethodOptionsBillie | None
    blik: AccountSessionCreateComponentsBalanceReportFeatures | None
    card: InvoiceCreatePaymentSettingsPaymentMethodOptionsCard | None
    customer_balance: InvoiceCreatePaymentSettingsPaymentMethodOptionsCustomerBalance | None
    konbini: AccountSessionCreateComponentsBalanceReportFeatures | None
    payto: InvoiceCreatePaymentSettingsPaymentMethodOptionsPayto | None
    pix: InvoiceCreatePaymentSettingsPaymentMethodOptionsPix | None
    sepa_debit: AccountSessionCreateComponentsBalanceReportFeatures | None
    upi: InvoiceCreatePaymentSettingsPaymentMethodOptionsUpi | None
    us_bank_account: InvoiceCreatePaymentSettingsPaymentMethodOptionsUsBankAccount | None

class InvoiceCreatePaymentSettings(TypedDict, total=False):
    default_mandate: str | None
    payment_method_options: InvoiceCreatePaymentSettingsPaymentMethodOptions
    payment_method_types: list[Literal['ach_credit_transfer', 'ach_debit', 'acss_debit', 'affirm', 'alipay', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'jp_credit_transfer', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'multibanco', 'naver_pay', 'nz_bank_account', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'payto', 'pix', 'promptpay', 'revolut_pay', 'satispay', 'sepa_credit_transfer', 'sepa_debit', 'sequra', 'sofort', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay']] | None

class InvoiceCreateRenderingPdf(TypedDict, total=False):
    page_size: Literal['a4', 'auto', 'letter']

class InvoiceCreateRendering(TypedDict, total=False):
    amount_tax_display: Literal['exclude_tax', 'include_inclusive_tax'] | None
    pdf: InvoiceCreateRenderingPdf
    template: str
    template_version: int | None

class InvoiceCreateShippingDetails(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress
    name: str
    phone: str | None

class InvoiceCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices'
    account_tax_ids: list[str] | None
    application_fee_amount: int | None
    auto_advance: bool | None
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    automatically_finalizes_at: int | None
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    currency: str | None
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields] | None
    customer: str | None
    customer_account: str | None
    days_until_due: int | None
    default_payment_method: str | None
    default_source: str | None
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    due_date: int | None
    effective_at: int | None
    expand: list[str] | None
    footer: str | None
    from_invoice: InvoiceCreateFromInvoice | None
    issuer: CheckoutSessionCreateAutomaticTaxLiability | None
    metadata: dict[str, str] | None
    number: str | None
    on_behalf_of: str | None
    payment_settings: InvoiceCreatePaymentSettings | None
    pending_invoice_items_behavior: Literal['exclude', 'include'] | None
    rendering: InvoiceCreateRendering | None
    shipping_cost: CheckoutSessionCreateShippingOptions | None
    shipping_details: InvoiceCreateShippingDetails | None
    statement_descriptor: str | None
    subscription: str | None
    transfer_data: CheckoutSessionCreatePaymentIntentDataTransferData | None

class InvoiceCreatePreviewCustomerDetailsTax(TypedDict, total=False):
    ip_address: str | None

class InvoiceCreatePreviewCustomerDetails(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress | None
    shipping: CustomerCreateShipping | None
    tax: InvoiceCreatePreviewCustomerDetailsTax
    tax_exempt: Literal['exempt', 'none', 'reverse'] | None
    tax_ids: list[CustomerCreateTaxIdData]

class InvoiceCreatePreviewInvoiceItems(TypedDict, total=False):
    amount: int
    currency: str
    description: str
    discountable: bool
    discounts: list[InvoiceItemCreateDiscounts] | None
    invoiceitem: str
    metadata: dict[str, str] | None
    period: InvoiceItemCreatePeriod
    price: str
    price_data: InvoiceItemCreatePriceData
    quantity: int
    quantity_decimal: str
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']
    tax_code: str | None
    tax_rates: list[str] | None
    unit_amount: int
    unit_amount_decimal: str

class InvoiceCreatePreviewScheduleDetailsPauseSchedulesPausePauseAt(TypedDict, total=False):
    timestamp: int
    type: Literal['now', 'timestamp']

class InvoiceCreatePreviewScheduleDetailsPauseSchedulesPauseSettingsBillForOutstandingUsageThrough(TypedDict, total=False):
    type: Literal['none', 'pause_at']

class InvoiceCreatePreviewScheduleDetailsPauseSchedulesPauseSettingsBillForUnusedTimeFrom(TypedDict, total=False):
    type: Literal['item_current_period_start', 'none', 'pause_at']

class InvoiceCreatePreviewScheduleDetailsPauseSchedulesPauseSettingsBillFor(TypedDict, total=False):
    outstanding_usage_through: InvoiceCreatePreviewScheduleDetailsPauseSchedulesPauseSettingsBillForOutstandingUsageThrough
    unused_time_from: InvoiceCreatePreviewScheduleDetailsPauseSchedulesPauseSettingsBillForUnusedTimeFrom

class InvoiceCreatePreviewScheduleDetailsPauseSchedulesPauseSettings(TypedDict, total=False):
    bill_for: InvoiceCreatePreviewScheduleDetailsPauseSchedulesPauseSettingsBillFor
    invoicing_behavior: Literal['invoice', 'pending_invoice_item']
    type: Literal['subscription']

class InvoiceCreatePreviewScheduleDetailsPauseSchedulesPause(TypedDict, total=False):
    pause_at: InvoiceCreatePreviewScheduleDetailsPauseSchedulesPausePauseAt
    settings: InvoiceCreatePreviewScheduleDetailsPauseSchedulesPauseSettings

class InvoiceCreatePreviewScheduleDetailsPauseSchedulesResumeResumeAt(TypedDict, total=False):
    duration: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    timestamp: int
    type: Literal['duration', 'now', 'timestamp']

class InvoiceCreatePreviewScheduleDetailsPauseSchedulesResumeSettings(TypedDict, total=False):
    billing_cycle_anchor: Literal['resume_at', 'unchanged']
    payment_behavior: Literal['resume_on_payment_attempt', 'resume_on_payment_success']
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']

class InvoiceCreatePreviewScheduleDetailsPauseSchedulesResume(TypedDict, total=False):
    resume_at: InvoiceCreatePreviewScheduleDetailsPauseSchedulesResumeResumeAt
    settings: InvoiceCreatePreviewScheduleDetailsPauseSchedulesResumeSettings

class InvoiceCreatePreviewScheduleDetailsPauseSchedules(TypedDict, total=False):
    key: str
    pause: InvoiceCreatePreviewScheduleDetailsPauseSchedulesPause
    resume: InvoiceCreatePreviewScheduleDetailsPauseSchedulesResume | None

class InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItemsPeriodEnd(TypedDict, total=False):
    timestamp: int
    type: Literal['min_item_period_end', 'phase_end', 'timestamp']

class InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItemsPeriodStart(TypedDict, total=False):
    timestamp: int
    type: Literal['max_item_period_start', 'phase_start', 'timestamp']

class InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItemsPeriod(TypedDict, total=False):
    end: InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItemsPeriodEnd
    start: InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItemsPeriodStart

class InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItems(TypedDict, total=False):
    discountable: bool
    discounts: list[InvoiceItemCreateDiscounts]
    metadata: dict[str, str]
    period: InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItemsPeriod
    price: str
    price_data: InvoiceItemCreatePriceData
    quantity: int
    tax_rates: list[str] | None

class InvoiceCreatePreviewScheduleDetailsPhasesBillingThresholds(TypedDict, total=False):
    amount_gte: int
    reset_billing_cycle_anchor: bool

class InvoiceCreatePreviewScheduleDetailsPhasesInvoiceSettings(TypedDict, total=False):
    account_tax_ids: list[str] | None
    days_until_due: int
    issuer: CheckoutSessionCreateAutomaticTaxLiability

class InvoiceCreatePreviewScheduleDetailsPhasesItemsBillingThresholds(TypedDict, total=False):
    usage_gte: int

class InvoiceCreatePreviewScheduleDetailsPhasesItemsPriceData(TypedDict, total=False):
    currency: str
    product: str
    recurring: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']
    unit_amount: int
    unit_amount_decimal: str

class InvoiceCreatePreviewScheduleDetailsPhasesItems(TypedDict, total=False):
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesItemsBillingThresholds | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    metadata: dict[str, str]
    plan: str
    price: str
    price_data: InvoiceCreatePreviewScheduleDetailsPhasesItemsPriceData
    quantity: int
    tax_rates: list[str] | None

class InvoiceCreatePreviewScheduleDetailsPhases(TypedDict, total=False):
    add_invoice_items: list[InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItems]
    application_fee_percent: float
    automatic_tax: CheckoutSessionCreateAutomaticTax
    billing_cycle_anchor: Literal['automatic', 'phase_start']
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesBillingThresholds | None
    collection_method: Literal['charge_automatically', 'send_invoice']
    currency: str
    default_payment_method: str
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    duration: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    end_date: Literal['now'] | int
    invoice_settings: InvoiceCreatePreviewScheduleDetailsPhasesInvoiceSettings
    items: list[InvoiceCreatePreviewScheduleDetailsPhasesItems]
    metadata: dict[str, str]
    on_behalf_of: str
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']
    start_date: Literal['now'] | int
    transfer_data: CheckoutSessionCreateSubscriptionDataTransferData
    trial: bool
    trial_end: Literal['now'] | int

class InvoiceCreatePreviewScheduleDetails(TypedDict, total=False):
    billing_mode: CheckoutSessionCreateSubscriptionDataBillingMode
    end_behavior: Literal['cancel', 'release']
    pause_schedules: list[InvoiceCreatePreviewScheduleDetailsPauseSchedules] | None
    phases: list[InvoiceCreatePreviewScheduleDetailsPhases]
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']

class InvoiceCreatePreviewSubscriptionDetailsBillingCycleAnchor(TypedDict, total=False):
    timestamp: int
    type: Literal['now', 'timestamp', 'unchanged']

class InvoiceCreatePreviewSubscriptionDetailsBillingSchedulesAppliesTo(TypedDict, total=False):
    price: str
    type: Literal['price']

class InvoiceCreatePreviewSubscriptionDetailsBillingSchedulesBillUntil(TypedDict, total=False):
    duration: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    timestamp: int
    type: Literal['duration', 'timestamp']

class InvoiceCreatePreviewSubscriptionDetailsBillingSchedules(TypedDict, total=False):
    applies_to: list[InvoiceCreatePreviewSubscriptionDetailsBillingSchedulesAppliesTo]
    bill_until: InvoiceCreatePreviewSubscriptionDetailsBillingSchedulesBillUntil
    key: str

class InvoiceCreatePreviewSubscriptionDetailsItemsCurrentTrial(TypedDict, total=False):
    trial_offer: str

class InvoiceCreatePreviewSubscriptionDetailsItems(TypedDict, total=False):
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesItemsBillingThresholds | None
    clear_usage: bool
    current_trial: InvoiceCreatePreviewSubscriptionDetailsItemsCurrentTrial
    deleted: bool
    discounts: list[InvoiceItemCreateDiscounts] | None
    id: str
    metadata: dict[str, str] | None
    plan: str
    price: str
    price_data: InvoiceCreatePreviewScheduleDetailsPhasesItemsPriceData
    quantity: int
    tax_rates: list[str] | None

class InvoiceCreatePreviewSubscriptionDetailsPauseBillForOutstandingUsageThrough(TypedDict, total=False):
    type: Literal['none', 'now']

class InvoiceCreatePreviewSubscriptionDetailsPauseBillForUnusedTimeFrom(TypedDict, total=False):
    type: Literal['item_current_period_start', 'none', 'now']

class InvoiceCreatePreviewSubscriptionDetailsPauseBillFor(TypedDict, total=False):
    outstanding_usage_through: InvoiceCreatePreviewSubscriptionDetailsPauseBillForOutstandingUsageThrough
    unused_time_from: InvoiceCreatePreviewSubscriptionDetailsPauseBillForUnusedTimeFrom

class InvoiceCreatePreviewSubscriptionDetailsPause(TypedDict, total=False):
    bill_for: InvoiceCreatePreviewSubscriptionDetailsPauseBillFor
    invoicing_behavior: Literal['invoice', 'pending_invoice_item']
    type: Literal['subscription']

class InvoiceCreatePreviewSubscriptionDetails(TypedDict, total=False):
    billing_cycle_anchor: InvoiceCreatePreviewSubscriptionDetailsBillingCycleAnchor
    billing_mode: CheckoutSessionCreateSubscriptionDataBillingMode
    billing_schedules: list[InvoiceCreatePreviewSubscriptionDetailsBillingSchedules] | None
    cancel_at: Literal['max_billed_until', 'max_period_end', 'min_period_end'] | int | str | None
    cancel_at_period_end: bool
    cancel_now: bool
    default_tax_rates: list[str] | None
    items: list[InvoiceCreatePreviewSubscriptionDetailsItems]
    metadata: dict[str, str] | None
    pause: InvoiceCreatePreviewSubscriptionDetailsPause
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']
    proration_date: int
    resume_at: Literal['now']
    start_date: int
    trial_end: Literal['now'] | int

class InvoiceCreatePreviewParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/create_preview'
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    currency: str | None
    customer: str | None
    customer_account: str | None
    customer_details: InvoiceCreatePreviewCustomerDetails | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    invoice_items: list[InvoiceCreatePreviewInvoiceItems] | None
    issuer: CheckoutSessionCreateAutomaticTaxLiability | None
    on_behalf_of: str | None
    preview_mode: Literal['next', 'recurring'] | None
    schedule: str | None
    schedule_details: InvoiceCreatePreviewScheduleDetails | None
    subscription: str | None
    subscription_details: InvoiceCreatePreviewSubscriptionDetails | None

class InvoiceUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}'
    invoice: str
    account_tax_ids: list[str] | None
    application_fee_amount: int | None
    auto_advance: bool | None
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    automatically_finalizes_at: int | None
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields] | None
    days_until_due: int | None
    default_payment_method: str | None
    default_source: str | None
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    due_date: int | None
    effective_at: int | None
    expand: list[str] | None
    footer: str | None
    issuer: CheckoutSessionCreateAutomaticTaxLiability | None
    metadata: dict[str, str] | None
    number: str | None
    on_behalf_of: str | None
    payment_settings: InvoiceCreatePaymentSettings | None
    rendering: InvoiceCreateRendering | None
    shipping_cost: CheckoutSessionCreateShippingOptions | None
    shipping_details: InvoiceCreateShippingDetails | None
    statement_descriptor: str | None
    transfer_data: CheckoutSessionCreatePaymentIntentDataTransferData | None

class InvoiceAddLinesLinesPriceData(TypedDict, total=False):
    currency: str
    product: str
    product_data: CheckoutSessionCreateLineItemsPriceDataProductData
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']
    unit_amount: int
    unit_amount_decimal: str

class InvoiceAddLinesLinesTaxAmountsTaxRateData(TypedDict, total=False):
    country: str
    description: str
    display_name: str
    inclusive: bool
    jurisdiction: str
    jurisdiction_level: Literal['city', 'country', 'county', 'district', 'multiple', 'state']
    percentage: float
    state: str
    tax_type: Literal['admissions_tax', 'amusement_tax', 'attendance_tax', 'communications_tax', 'digital_excise_tax', 'entertainment_tax', 'get_fund', 'gross_receipts_tax', 'gst', 'hospitality_tax', 'hst', 'igst', 'jct', 'lease_tax', 'luxury_tax', 'mass_transit_parking_tax', 'nhil', 'parking_tax', 'pst', 'qst', 'resort_tax', 'retail_delivery_fee', 'rst', 'sales_tax', 'service_tax', 'tourism_tax', 'utility_users_tax', 'vat']

class InvoiceAddLinesLinesTaxAmounts(TypedDict, total=False):
    amount: int
    tax_rate_data: InvoiceAddLinesLinesTaxAmountsTaxRateData
    taxability_reason: Literal['customer_exempt', 'not_collecting', 'not_subject_to_tax', 'not_supported', 'portion_product_exempt', 'portion_reduced_rated', 'portion_standard_rated', 'product_exempt', 'product_exempt_holiday', 'proportionally_rated', 'reduced_rated', 'reverse_charge', 'standard_rated', 'taxable_basis_reduced', 'zero_rated']
    taxable_amount: int

class InvoiceAddLinesLines(TypedDict, total=False):
    amount: int
    description: str
    discountable: bool
    discounts: list[InvoiceItemCreateDiscounts] | None
    invoice_item: str
    metadata: dict[str, str] | None
    period: InvoiceItemCreatePeriod
    price_data: InvoiceAddLinesLinesPriceData
    pricing: InvoiceItemCreatePricing
    quantity: int
    quantity_decimal: str
    tax_amounts: list[InvoiceAddLinesLinesTaxAmounts] | None
    tax_rates: list[str] | None

class InvoiceAddLinesParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/add_lines'
    invoice: str
    expand: list[str] | None
    invoice_metadata: dict[str, str] | None
    lines: list[InvoiceAddLinesLines]

class InvoiceAttachPaymentParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/attach_payment'
    invoice: str
    expand: list[str] | None
    payment_intent: str | None
    payment_record: str | None

class InvoiceFinalizeInvoiceParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/finalize'
    invoice: str
    auto_advance: bool | None
    expand: list[str] | None

class InvoiceLineItemUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/lines/{line_item_id}'
    invoice: str
    line_item_id: str
    amount: int | None
    description: str | None
    discountable: bool | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    period: InvoiceItemCreatePeriod | None
    price_data: InvoiceAddLinesLinesPriceData | None
    pricing: InvoiceItemCreatePricing | None
    quantity: int | None
    quantity_decimal: str | None
    tax_amounts: list[InvoiceAddLinesLinesTaxAmounts] | None
    tax_rates: list[str] | None

class InvoiceMarkUncollectibleParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/mark_uncollectible'
    invoice: str
    expand: list[str] | None

class InvoicePayParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/pay'
    invoice: str
    expand: list[str] | None
    forgive: bool | None
    mandate: str | None
    off_session: bool | None
    paid_out_of_band: bool | None
    payment_method: str | None
    source: str | None

class InvoiceRemoveLinesLines(TypedDict, total=False):
    behavior: Literal['delete', 'unassign']
    id: str

class InvoiceRemoveLinesParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/remove_lines'
    invoice: str
    expand: list[str] | None
    invoice_metadata: dict[str, str] | None
    lines: list[InvoiceRemoveLinesLines]

class InvoiceSendInvoiceParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/send'
    invoice: str
    expand: list[str] | None

class InvoiceUpdateLinesLines(TypedDict, total=False):
    amount: int
    description: str
    discountable: bool
    discounts: list[InvoiceItemCreateDiscounts] | None
    id: str
    metadata: dict[str, str] | None
    period: InvoiceItemCreatePeriod
    price_data: InvoiceAddLinesLinesPriceData
    pricing: InvoiceItemCreatePricing
    quantity: int
    quantity_decimal: str
    tax_amounts: list[InvoiceAddLinesLinesTaxAmounts] | None
    tax_rates: list[str] | None

class InvoiceUpdateLinesParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/update_lines'
    invoice: str
    expand: list[str] | None
    invoice_metadata: dict[str, str] | None
    lines: list[InvoiceUpdateLinesLines]

class InvoiceVoidInvoiceParams(Params):
    KEY: ClassVar[str] = 'POST /v1/invoices/{invoice}/void'
    invoice: str
    expand: list[str] | None

class IssuingAuthorizationUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/authorizations/{authorization}'
    authorization: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class IssuingAuthorizationApproveParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/authorizations/{authorization}/approve'
    authorization: str
    amount: int | None
    expand: list[str] | None
    metadata: dict[str, str] | None

class IssuingAuthorizationDeclineParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/authorizations/{authorization}/decline'
    authorization: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class IssuingCardholderCreateBillingAddress(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    state: str

class IssuingCardholderCreateBilling(TypedDict, total=False):
    address: IssuingCardholderCreateBillingAddress

class IssuingCardholderCreateCompany(TypedDict, total=False):
    tax_id: str

class IssuingCardholderCreateIndividualCardIssuing(TypedDict, total=False):
    user_terms_acceptance: AccountCreateSettingsCardIssuingTosAcceptance

class IssuingCardholderCreateIndividual(TypedDict, total=False):
    card_issuing: IssuingCardholderCreateIndividualCardIssuing
    dob: AccountCreateCompanyRegistrationDate
    first_name: str
    last_name: str
    verification: AccountCreateCompanyVerification

class IssuingCardholderCreateSpendingControlsSpendingLimits(TypedDict, total=False):
    amount: int
    categories: list[Literal['ac_refrigeration_repair', 'accounting_bookkeeping_services', 'advertising_services', 'agricultural_cooperative', 'airlines_air_carriers', 'airports_flying_fields', 'ambulance_services', 'amusement_parks_carnivals', 'antique_reproductions', 'antique_shops', 'aquariums', 'architectural_surveying_services', 'art_dealers_and_galleries', 'artists_supply_and_craft_shops', 'auto_and_home_supply_stores', 'auto_body_repair_shops', 'auto_paint_shops', 'auto_service_shops', 'automated_cash_disburse', 'automated_fuel_dispensers', 'automobile_associations', 'automotive_parts_and_accessories_stores', 'automotive_tire_stores', 'bail_and_bond_payments', 'bakeries', 'bands_orchestras', 'barber_and_beauty_shops', 'betting_casino_gambling', 'bicycle_shops', 'billiard_pool_establishments', 'boat_dealers', 'boat_rentals_and_leases', 'book_stores', 'books_periodicals_and_newspapers', 'bowling_alleys', 'bus_lines', 'business_secretarial_schools', 'buying_shopping_services', 'cable_satellite_and_other_pay_television_and_radio', 'camera_and_photographic_supply_stores', 'candy_nut_and_confectionery_stores', 'car_and_truck_dealers_new_used', 'car_and_truck_dealers_used_only', 'car_rental_agencies', 'car_washes', 'carpentry_services', 'carpet_upholstery_cleaning', 'caterers', 'charitable_and_social_service_organizations_fundraising', 'chemicals_and_allied_products', 'child_care_services', 'childrens_and_infants_wear_stores', 'chiropodists_podiatrists', 'chiropractors', 'cigar_stores_and_stands', 'civic_social_fraternal_associations', 'cleaning_and_maintenance', 'clothing_rental', 'colleges_universities', 'commercial_equipment', 'commercial_footwear', 'commercial_photography_art_and_graphics', 'commuter_transport_and_ferries', 'computer_network_services', 'computer_programming', 'computer_repair', 'computer_software_stores', 'computers_peripherals_and_software', 'concrete_work_services', 'construction_materials', 'consulting_public_relations', 'correspondence_schools', 'cosmetic_stores', 'counseling_services', 'country_clubs', 'courier_services', 'court_costs', 'credit_reporting_agencies', 'cruise_lines', 'dairy_products_stores', 'dance_hall_studios_schools', 'dating_escort_services', 'dentists_orthodontists', 'department_stores', 'detective_agencies', 'digital_goods_applications', 'digital_goods_games', 'digital_goods_large_volume', 'digital_goods_media', 'direct_marketing_catalog_merchant', 'direct_marketing_combination_catalog_and_retail_merchant', 'direct_marketing_inbound_telemarketing', 'direct_marketing_insurance_services', 'direct_marketing_other', 'direct_marketing_outbound_telemarketing', 'direct_marketing_subscription', 'direct_marketing_travel', 'discount_stores', 'doctors', 'door_to_door_sales', 'drapery_window_covering_and_upholstery_stores', 'drinking_places', 'drug_stores_and_pharmacies', 'drugs_drug_proprietaries_and_druggist_sundries', 'dry_cleaners', 'durable_goods', 'duty_free_stores', 'eating_places_restaurants', 'educational_services', 'electric_razor_stores', 'electric_vehicle_charging', 'electrical_parts_and_equipment', 'electrical_services', 'electronics_repair_shops', 'electronics_stores', 'elementary_secondary_schools', 'emergency_services_gcas_visa_use_only', 'employment_temp_agencies', 'equipment_rental', 'exterminating_services', 'family_clothing_stores', 'fast_food_restaurants', 'financial_institutions', 'fines_government_administrative_entities', 'fireplace_fireplace_screens_and_accessories_stores', 'floor_covering_stores', 'florists', 'florists_supplies_nursery_stock_and_flowers', 'freezer_and_locker_meat_provisioners', 'fuel_dealers_non_automotive', 'funeral_services_crematories', 'furniture_home_furnishings_and_equipment_stores_except_appliances', 'furniture_repair_refinishing', 'furriers_and_fur_shops', 'general_services', 'gift_card_novelty_and_souvenir_shops', 'glass_paint_and_wallpaper_stores', 'glassware_crystal_stores', 'golf_courses_public', 'government_licensed_horse_dog_racing_us_region_only', 'government_licensed_online_casions_online_gambling_us_region_only', 'government_owned_lotteries_non_us_region', 'government_owned_lotteries_us_region_only', 'government_services', 'grocery_stores_supermarkets', 'hardware_equipment_and_supplies', 'hardware_stores', 'health_and_beauty_spas', 'hearing_aids_sales_and_supplies', 'heating_plumbing_a_c', 'hobby_toy_and_game_shops', 'home_supply_warehouse_stores', 'hospitals', 'hotels_motels_and_resorts', 'household_appliance_stores', 'industrial_supplies', 'information_retrieval_services', 'insurance_default', 'insurance_underwriting_premiums', 'intra_company_purchases', 'jewelry_stores_watches_clocks_and_silverware_stores', 'landscaping_services', 'laundries', 'laundry_cleaning_services', 'legal_services_attorneys', 'luggage_and_leather_goods_stores', 'lumber_building_materials_stores', 'manual_cash_disburse', 'marinas_service_and_supplies', 'marketplaces', 'masonry_stonework_and_plaster', 'massage_parlors', 'medical_and_dental_labs', 'medical_dental_ophthalmic_and_hospital_equipment_and_supplies', 'medical_services', 'membership_organizations', 'mens_and_boys_clothing_and_accessories_stores', 'mens_womens_clothing_stores', 'metal_service_centers', 'miscellaneous', 'miscellaneous_apparel_and_accessory_shops', 'miscellaneous_auto_dealers', 'miscellaneous_business_services', 'miscellaneous_food_stores', 'miscellaneous_general_merchandise', 'miscellaneous_general_services', 'miscellaneous_home_furnishing_specialty_stores', 'miscellaneous_publishing_and_printing', 'miscellaneous_recreation_services', 'miscellaneous_repair_shops', 'miscellaneous_specialty_retail', 'mobile_home_dealers', 'motion_picture_theaters', 'motor_freight_carriers_and_trucking', 'motor_homes_dealers', 'motor_vehicle_supplies_and_new_parts', 'motorcycle_shops_and_dealers', 'motorcycle_shops_dealers', 'music_stores_musical_instruments_pianos_and_sheet_music', 'news_dealers_and_newsstands', 'non_fi_money_orders', 'non_fi_stored_value_card_purchase_load', 'nondurable_goods', 'nurseries_lawn_and_garden_supply_stores', 'nursing_personal_care', 'office_and_commercial_furniture', 'opticians_eyeglasses', 'optometrists_ophthalmologist', 'orthopedic_goods_prosthetic_devices', 'osteopaths', 'package_stores_beer_wine_and_liquor', 'paints_varnishes_and_supplies', 'parking_lots_garages', 'passenger_railways', 'pawn_shops', 'pet_shops_pet_food_and_supplies', 'petroleum_and_petroleum_products', 'photo_developing', 'photographic_photocopy_microfilm_equipment_and_supplies', 'photographic_studios', 'picture_video_production', 'piece_goods_notions_and_other_dry_goods', 'plumbing_heating_equipment_and_supplies', 'political_organizations', 'postal_services_government_only', 'precious_stones_and_metals_watches_and_jewelry', 'professional_services', 'public_warehousing_and_storage', 'quick_copy_repro_and_blueprint', 'railroads', 'real_estate_agents_and_managers_rentals', 'record_stores', 'recreational_vehicle_rentals', 'religious_goods_stores', 'religious_organizations', 'roofing_siding_sheet_metal', 'secretarial_support_services', 'security_brokers_dealers', 'service_stations', 'sewing_needlework_fabric_and_piece_goods_stores', 'shoe_repair_hat_cleaning', 'shoe_stores', 'small_appliance_repair', 'snowmobile_dealers', 'special_trade_services', 'specialty_cleaning', 'sporting_goods_stores', 'sporting_recreation_camps', 'sports_and_riding_apparel_stores', 'sports_clubs_fields', 'stamp_and_coin_stores', 'stationary_office_supplies_printing_and_writing_paper', 'stationery_stores_office_and_school_supply_stores', 'swimming_pools_sales', 't_ui_travel_germany', 'tailors_alterations', 'tax_payments_government_agencies', 'tax_preparation_services', 'taxicabs_limousines', 'telecommunication_equipment_and_telephone_sales', 'telecommunication_services', 'telegraph_services', 'tent_and_awning_shops', 'testing_laboratories', 'theatrical_ticket_agencies', 'timeshares', 'tire_retreading_and_repair', 'tolls_bridge_fees', 'tourist_attractions_and_exhibits', 'towing_services', 'trailer_parks_campgrounds', 'transportation_services', 'travel_agencies_tour_operators', 'truck_stop_iteration', 'truck_utility_trailer_rentals', 'typesetting_plate_making_and_related_services', 'typewriter_stores', 'u_s_federal_government_agencies_or_departments', 'uniforms_commercial_clothing', 'used_merchandise_and_secondhand_stores', 'utilities', 'variety_stores', 'veterinary_services', 'video_amusement_game_supplies', 'video_game_arcades', 'video_tape_rental_stores', 'vocational_trade_schools', 'watch_jewelry_repair', 'welding_repair', 'wholesale_clubs', 'wig_and_toupee_stores', 'wires_money_orders', 'womens_accessory_and_specialty_shops', 'womens_ready_to_wear_stores', 'wrecking_and_salvage_yards']]
    interval: Literal['all_time', 'daily', 'monthly', 'per_authorization', 'weekly', 'yearly']

class IssuingCardholderCreateSpendingControls(TypedDict, total=False):
    allowed_card_presences: list[Literal['not_present', 'present']]
    allowed_categories: list[Literal['ac_refrigeration_repair', 'accounting_bookkeeping_services', 'advertising_services', 'agricultural_cooperative', 'airlines_air_carriers', 'airports_flying_fields', 'ambulance_services', 'amusement_parks_carnivals', 'antique_reproductions', 'antique_shops', 'aquariums', 'architectural_surveying_services', 'art_dealers_and_galleries', 'artists_supply_and_craft_shops', 'auto_and_home_supply_stores', 'auto_body_repair_shops', 'auto_paint_shops', 'auto_service_shops', 'automated_cash_disburse', 'automated_fuel_dispensers', 'automobile_associations', 'automotive_parts_and_accessories_stores', 'automotive_tire_stores', 'bail_and_bond_payments', 'bakeries', 'bands_orchestras', 'barber_and_beauty_shops', 'betting_casino_gambling', 'bicycle_shops', 'billiard_pool_establishments', 'boat_dealers', 'boat_rentals_and_leases', 'book_stores', 'books_periodicals_and_newspapers', 'bowling_alleys', 'bus_lines', 'business_secretarial_schools', 'buying_shopping_services', 'cable_satellite_and_other_pay_television_and_radio', 'camera_and_photographic_supply_stores', 'candy_nut_and_confectionery_stores', 'car_and_truck_dealers_new_used', 'car_and_truck_dealers_used_only', 'car_rental_agencies', 'car_washes', 'carpentry_services', 'carpet_upholstery_cleaning', 'caterers', 'charitable_and_social_service_organizations_fundraising', 'chemicals_and_allied_products', 'child_care_services', 'childrens_and_infants_wear_stores', 'chiropodists_podiatrists', 'chiropractors', 'cigar_stores_and_stands', 'civic_social_fraternal_associations', 'cleaning_and_maintenance', 'clothing_rental', 'colleges_universities', 'commercial_equipment', 'commercial_footwear', 'commercial_photography_art_and_graphics', 'commuter_transport_and_ferries', 'computer_network_services', 'computer_programming', 'computer_repair', 'computer_software_stores', 'computers_peripherals_and_software', 'concrete_work_services', 'construction_materials', 'consulting_public_relations', 'correspondence_schools', 'cosmetic_stores', 'counseling_services', 'country_clubs', 'courier_services', 'court_costs', 'credit_reporting_agencies', 'cruise_lines', 'dairy_products_stores', 'dance_hall_studios_schools', 'dating_escort_services', 'dentists_orthodontists', 'department_stores', 'detective_agencies', 'digital_goods_applications', 'digital_goods_games', 'digital_goods_large_volume', 'digital_goods_media', 'direct_marketing_catalog_merchant', 'direct_marketing_combination_catalog_and_retail_merchant', 'direct_marketing_inbound_telemarketing', 'direct_marketing_insurance_services', 'direct_marketing_other', 'direct_marketing_outbound_telemarketing', 'direct_marketing_subscription', 'direct_marketing_travel', 'discount_stores', 'doctors', 'door_to_door_sales', 'drapery_window_covering_and_upholstery_stores', 'drinking_places', 'drug_stores_and_pharmacies', 'drugs_drug_proprietaries_and_druggist_sundries', 'dry_cleaners', 'durable_goods', 'duty_free_stores', 'eating_places_restaurants', 'educational_services', 'electric_razor_stores', 'electric_vehicle_charging', 'electrical_parts_and_equipment', 'electrical_services', 'electronics_repair_shops', 'electronics_stores', 'elementary_secondary_schools', 'emergency_services_gcas_visa_use_only', 'employment_temp_agencies', 'equipment_rental', 'exterminating_services', 'family_clothing_stores', 'fast_food_restaurants', 'financial_institutions', 'fines_government_administrative_entities', 'fireplace_fireplace_screens_and_accessories_stores', 'floor_covering_stores', 'florists', 'florists_supplies_nursery_stock_and_flowers', 'freezer_and_locker_meat_provisioners', 'fuel_dealers_non_automotive', 'funeral_services_crematories', 'furniture_home_furnishings_and_equipment_stores_except_appliances', 'furniture_repair_refinishing', 'furriers_and_fur_shops', 'general_services', 'gift_card_novelty_and_souvenir_shops', 'glass_paint_and_wallpaper_stores', 'glassware_crystal_stores', 'golf_courses_public', 'government_licensed_horse_dog_racing_us_region_only', 'government_licensed_online_casions_online_gambling_us_region_only', 'government_owned_lotteries_non_us_region', 'government_owned_lotteries_us_region_only', 'government_services', 'grocery_stores_supermarkets', 'hardware_equipment_and_supplies', 'hardware_stores', 'health_and_beauty_spas', 'hearing_aids_sales_and_supplies', 'heating_plumbing_a_c', 'hobby_toy_and_game_shops', 'home_supply_warehouse_stores', 'hospitals', 'hotels_motels_and_resorts', 'household_appliance_stores', 'industrial_supplies', 'information_retrieval_services', 'insurance_default', 'insurance_underwriting_premiums', 'intra_company_purchases', 'jewelry_stores_watches_clocks_and_silverware_stores', 'landscaping_services', 'laundries', 'laundry_cleaning_services', 'legal_services_attorneys', 'luggage_and_leather_goods_stores', 'lumber_building_materials_stores', 'manual_cash_disburse', 'marinas_service_and_supplies', 'marketplaces', 'masonry_stonework_and_plaster', 'massage_parlors', 'medical_and_dental_labs', 'medical_dental_ophthalmic_and_hospital_equipment_and_supplies', 'medical_services', 'membership_organizations', 'mens_and_boys_clothing_and_accessories_stores', 'mens_womens_clothing_stores', 'metal_service_centers', 'miscellaneous', 'miscellaneous_apparel_and_accessory_shops', 'miscellaneous_auto_dealers', 'miscellaneous_business_services', 'miscellaneous_food_stores', 'miscellaneous_general_merchandise', 'miscellaneous_general_services', 'miscellaneous_home_furnishing_specialty_stores', 'miscellaneous_publishing_and_printing', 'miscellaneous_recreation_services', 'miscellaneous_repair_shops', 'miscellaneous_specialty_retail', 'mobile_home_dealers', 'motion_picture_theaters', 'motor_freight_carriers_and_trucking', 'motor_homes_dealers', 'motor_vehicle_supplies_and_new_parts', 'motorcycle_shops_and_dealers', 'motorcycle_shops_dealers', 'music_stores_musical_instruments_pianos_and_sheet_music', 'news_dealers_and_newsstands', 'non_fi_money_orders', 'non_fi_stored_value_card_purchase_load', 'nondurable_goods', 'nurseries_lawn_and_garden_supply_stores', 'nursing_personal_care', 'office_and_commercial_furniture', 'opticians_eyeglasses', 'optometrists_ophthalmologist', 'orthopedic_goods_prosthetic_devices', 'osteopaths', 'package_stores_beer_wine_and_liquor', 'paints_varnishes_and_supplies', 'parking_lots_garages', 'passenger_railways', 'pawn_shops', 'pet_shops_pet_food_and_supplies', 'petroleum_and_petroleum_products', 'photo_developing', 'photographic_photocopy_microfilm_equipment_and_supplies', 'photographic_studios', 'picture_video_production', 'piece_goods_notions_and_other_dry_goods', 'plumbing_heating_equipment_and_supplies', 'political_organizations', 'postal_services_government_only', 'precious_stones_and_metals_watches_and_jewelry', 'professional_services', 'public_warehousing_and_storage', 'quick_copy_repro_and_blueprint', 'railroads', 'real_estate_agents_and_managers_rentals', 'record_stores', 'recreational_vehicle_rentals', 'religious_goods_stores', 'religious_organizations', 'roofing_siding_sheet_metal', 'secretarial_support_services', 'security_brokers_dealers', 'service_stations', 'sewing_needlework_fabric_and_piece_goods_stores', 'shoe_repair_hat_cleaning', 'shoe_stores', 'small_appliance_repair', 'snowmobile_dealers', 'special_trade_services', 'specialty_cleaning', 'sporting_goods_stores', 'sporting_recreation_camps', 'sports_and_riding_apparel_stores', 'sports_clubs_fields', 'stamp_and_coin_stores', 'stationary_office_supplies_printing_and_writing_paper', 'stationery_stores_office_and_school_supply_stores', 'swimming_pools_sales', 't_ui_travel_germany', 'tailors_alterations', 'tax_payments_government_agencies', 'tax_preparation_services', 'taxicabs_limousines', 'telecommunication_equipment_and_telephone_sales', 'telecommunication_services', 'telegraph_services', 'tent_and_awning_shops', 'testing_laboratories', 'theatrical_ticket_agencies', 'timeshares', 'tire_retreading_and_repair', 'tolls_bridge_fees', 'tourist_attractions_and_exhibits', 'towing_services', 'trailer_parks_campgrounds', 'transportation_services', 'travel_agencies_tour_operators', 'truck_stop_iteration', 'truck_utility_trailer_rentals', 'typesetting_plate_making_and_related_services', 'typewriter_stores', 'u_s_federal_government_agencies_or_departments', 'uniforms_commercial_clothing', 'used_merchandise_and_secondhand_stores', 'utilities', 'variety_stores', 'veterinary_services', 'video_amusement_game_supplies', 'video_game_arcades', 'video_tape_rental_stores', 'vocational_trade_schools', 'watch_jewelry_repair', 'welding_repair', 'wholesale_clubs', 'wig_and_toupee_stores', 'wires_money_orders', 'womens_accessory_and_specialty_shops', 'womens_ready_to_wear_stores', 'wrecking_and_salvage_yards']]
    allowed_merchant_countries: list[str]
    blocked_card_presences: list[Literal['not_present', 'present']]
    blocked_categories: list[Literal['ac_refrigeration_repair', 'accounting_bookkeeping_services', 'advertising_services', 'agricultural_cooperative', 'airlines_air_carriers', 'airports_flying_fields', 'ambulance_services', 'amusement_parks_carnivals', 'antique_reproductions', 'antique_shops', 'aquariums', 'architectural_surveying_services', 'art_dealers_and_galleries', 'artists_supply_and_craft_shops', 'auto_and_home_supply_stores', 'auto_body_repair_shops', 'auto_paint_shops', 'auto_service_shops', 'automated_cash_disburse', 'automated_fuel_dispensers', 'automobile_associations', 'automotive_parts_and_accessories_stores', 'automotive_tire_stores', 'bail_and_bond_payments', 'bakeries', 'bands_orchestras', 'barber_and_beauty_shops', 'betting_casino_gambling', 'bicycle_shops', 'billiard_pool_establishments', 'boat_dealers', 'boat_rentals_and_leases', 'book_stores', 'books_periodicals_and_newspapers', 'bowling_alleys', 'bus_lines', 'business_secretarial_schools', 'buying_shopping_services', 'cable_satellite_and_other_pay_television_and_radio', 'camera_and_photographic_supply_stores', 'candy_nut_and_confectionery_stores', 'car_and_truck_dealers_new_used', 'car_and_truck_dealers_used_only', 'car_rental_agencies', 'car_washes', 'carpentry_services', 'carpet_upholstery_cleaning', 'caterers', 'charitable_and_social_service_organizations_fundraising', 'chemicals_and_allied_products', 'child_care_services', 'childrens_and_infants_wear_stores', 'chiropodists_podiatrists', 'chiropractors', 'cigar_stores_and_stands', 'civic_social_fraternal_associations', 'cleaning_and_maintenance', 'clothing_rental', 'colleges_universities', 'commercial_equipment', 'commercial_footwear', 'commercial_photography_art_and_graphics', 'commuter_transport_and_ferries', 'computer_network_services', 'computer_programming', 'computer_repair', 'computer_software_stores', 'computers_peripherals_and_software', 'concrete_work_services', 'construction_materials', 'consulting_public_relations', 'correspondence_schools', 'cosmetic_stores', 'counseling_services', 'country_clubs', 'courier_services', 'court_costs', 'credit_reporting_agencies', 'cruise_lines', 'dairy_products_stores', 'dance_hall_studios_schools', 'dating_escort_services', 'dentists_orthodontists', 'department_stores', 'detective_agencies', 'digital_goods_applications', 'digital_goods_games', 'digital_goods_large_volume', 'digital_goods_media', 'direct_marketing_catalog_merchant', 'direct_marketing_combination_catalog_and_retail_merchant', 'direct_marketing_inbound_telemarketing', 'direct_marketing_insurance_services', 'direct_marketing_other', 'direct_marketing_outbound_telemarketing', 'direct_marketing_subscription', 'direct_marketing_travel', 'discount_stores', 'doctors', 'door_to_door_sales', 'drapery_window_covering_and_upholstery_stores', 'drinking_places', 'drug_stores_and_pharmacies', 'drugs_drug_proprietaries_and_druggist_sundries', 'dry_cleaners', 'durable_goods', 'duty_free_stores', 'eating_places_restaurants', 'educational_services', 'electric_razor_stores', 'electric_vehicle_charging', 'electrical_parts_and_equipment', 'electrical_services', 'electronics_repair_shops', 'electronics_stores', 'elementary_secondary_schools', 'emergency_services_gcas_visa_use_only', 'employment_temp_agencies', 'equipment_rental', 'exterminating_services', 'family_clothing_stores', 'fast_food_restaurants', 'financial_institutions', 'fines_government_administrative_entities', 'fireplace_fireplace_screens_and_accessories_stores', 'floor_covering_stores', 'florists', 'florists_supplies_nursery_stock_and_flowers', 'freezer_and_locker_meat_provisioners', 'fuel_dealers_non_automotive', 'funeral_services_crematories', 'furniture_home_furnishings_and_equipment_stores_except_appliances', 'furniture_repair_refinishing', 'furriers_and_fur_shops', 'general_services', 'gift_card_novelty_and_souvenir_shops', 'glass_paint_and_wallpaper_stores', 'glassware_crystal_stores', 'golf_courses_public', 'government_licensed_horse_dog_racing_us_region_only', 'government_licensed_online_casions_online_gambling_us_region_only', 'government_owned_lotteries_non_us_region', 'government_owned_lotteries_us_region_only', 'government_services', 'grocery_stores_supermarkets', 'hardware_equipment_and_supplies', 'hardware_stores', 'health_and_beauty_spas', 'hearing_aids_sales_and_supplies', 'heating_plumbing_a_c', 'hobby_toy_and_game_shops', 'home_supply_warehouse_stores', 'hospitals', 'hotels_motels_and_resorts', 'household_appliance_stores', 'industrial_supplies', 'information_retrieval_services', 'insurance_default', 'insurance_underwriting_premiums', 'intra_company_purchases', 'jewelry_stores_watches_clocks_and_silverware_stores', 'landscaping_services', 'laundries', 'laundry_cleaning_services', 'legal_services_attorneys', 'luggage_and_leather_goods_stores', 'lumber_building_materials_stores', 'manual_cash_disburse', 'marinas_service_and_supplies', 'marketplaces', 'masonry_stonework_and_plaster', 'massage_parlors', 'medical_and_dental_labs', 'medical_dental_ophthalmic_and_hospital_equipment_and_supplies', 'medical_services', 'membership_organizations', 'mens_and_boys_clothing_and_accessories_stores', 'mens_womens_clothing_stores', 'metal_service_centers', 'miscellaneous', 'miscellaneous_apparel_and_accessory_shops', 'miscellaneous_auto_dealers', 'miscellaneous_business_services', 'miscellaneous_food_stores', 'miscellaneous_general_merchandise', 'miscellaneous_general_services', 'miscellaneous_home_furnishing_specialty_stores', 'miscellaneous_publishing_and_printing', 'miscellaneous_recreation_services', 'miscellaneous_repair_shops', 'miscellaneous_specialty_retail', 'mobile_home_dealers', 'motion_picture_theaters', 'motor_freight_carriers_and_trucking', 'motor_homes_dealers', 'motor_vehicle_supplies_and_new_parts', 'motorcycle_shops_and_dealers', 'motorcycle_shops_dealers', 'music_stores_musical_instruments_pianos_and_sheet_music', 'news_dealers_and_newsstands', 'non_fi_money_orders', 'non_fi_stored_value_card_purchase_load', 'nondurable_goods', 'nurseries_lawn_and_garden_supply_stores', 'nursing_personal_care', 'office_and_commercial_furniture', 'opticians_eyeglasses', 'optometrists_ophthalmologist', 'orthopedic_goods_prosthetic_devices', 'osteopaths', 'package_stores_beer_wine_and_liquor', 'paints_varnishes_and_supplies', 'parking_lots_garages', 'passenger_railways', 'pawn_shops', 'pet_shops_pet_food_and_supplies', 'petroleum_and_petroleum_products', 'photo_developing', 'photographic_photocopy_microfilm_equipment_and_supplies', 'photographic_studios', 'picture_video_production', 'piece_goods_notions_and_other_dry_goods', 'plumbing_heating_equipment_and_supplies', 'political_organizations', 'postal_services_government_only', 'precious_stones_and_metals_watches_and_jewelry', 'professional_services', 'public_warehousing_and_storage', 'quick_copy_repro_and_blueprint', 'railroads', 'real_estate_agents_and_managers_rentals', 'record_stores', 'recreational_vehicle_rentals', 'religious_goods_stores', 'religious_organizations', 'roofing_siding_sheet_metal', 'secretarial_support_services', 'security_brokers_dealers', 'service_stations', 'sewing_needlework_fabric_and_piece_goods_stores', 'shoe_repair_hat_cleaning', 'shoe_stores', 'small_appliance_repair', 'snowmobile_dealers', 'special_trade_services', 'specialty_cleaning', 'sporting_goods_stores', 'sporting_recreation_camps', 'sports_and_riding_apparel_stores', 'sports_clubs_fields', 'stamp_and_coin_stores', 'stationary_office_supplies_printing_and_writing_paper', 'stationery_stores_office_and_school_supply_stores', 'swimming_pools_sales', 't_ui_travel_germany', 'tailors_alterations', 'tax_payments_government_agencies', 'tax_preparation_services', 'taxicabs_limousines', 'telecommunication_equipment_and_telephone_sales', 'telecommunication_services', 'telegraph_services', 'tent_and_awning_shops', 'testing_laboratories', 'theatrical_ticket_agencies', 'timeshares', 'tire_retreading_and_repair', 'tolls_bridge_fees', 'tourist_attractions_and_exhibits', 'towing_services', 'trailer_parks_campgrounds', 'transportation_services', 'travel_agencies_tour_operators', 'truck_stop_iteration', 'truck_utility_trailer_rentals', 'typesetting_plate_making_and_related_services', 'typewriter_stores', 'u_s_federal_government_agencies_or_departments', 'uniforms_commercial_clothing', 'used_merchandise_and_secondhand_stores', 'utilities', 'variety_stores', 'veterinary_services', 'video_amusement_game_supplies', 'video_game_arcades', 'video_tape_rental_stores', 'vocational_trade_schools', 'watch_jewelry_repair', 'welding_repair', 'wholesale_clubs', 'wig_and_toupee_stores', 'wires_money_orders', 'womens_accessory_and_specialty_shops', 'womens_ready_to_wear_stores', 'wrecking_and_salvage_yards']]
    blocked_merchant_countries: list[str]
    spending_limits: list[IssuingCardholderCreateSpendingControlsSpendingLimits]
    spending_limits_currency: str

class IssuingCardholderCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/cardholders'
    billing: IssuingCardholderCreateBilling
    company: IssuingCardholderCreateCompany | None
    email: str | None
    expand: list[str] | None
    individual: IssuingCardholderCreateIndividual | None
    metadata: dict[str, str] | None
    name: str
    phone_number: str | None
    preferred_locales: list[Literal['de', 'en', 'es', 'fr', 'it']] | None
    spending_controls: IssuingCardholderCreateSpendingControls | None
    status: Literal['active', 'inactive'] | None
    type: Literal['company', 'individual'] | None

class IssuingCardholderUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/cardholders/{cardholder}'
    cardholder: str
    billing: IssuingCardholderCreateBilling | None
    company: IssuingCardholderCreateCompany | None
    email: str | None
    expand: list[str] | None
    individual: IssuingCardholderCreateIndividual | None
    metadata: dict[str, str] | None
    phone_number: str | None
    preferred_locales: list[Literal['de', 'en', 'es', 'fr', 'it']] | None
    spending_controls: IssuingCardholderCreateSpendingControls | None
    status: Literal['active', 'inactive'] | None

class IssuingCardCreateLifecycleControlsCancelAfter(TypedDict, total=False):
    payment_count: int

class IssuingCardCreateLifecycleControls(TypedDict, total=False):
    cancel_after: IssuingCardCreateLifecycleControlsCancelAfter

class IssuingCardCreatePin(TypedDict, total=False):
    encrypted_number: str

class IssuingCardCreateShippingAddressValidation(TypedDict, total=False):
    mode: Literal['disabled', 'normalization_only', 'validation_and_normalization']

class IssuingCardCreateShippingCustoms(TypedDict, total=False):
    eori_number: str

class IssuingCardCreateShipping(TypedDict, total=False):
    address: IssuingCardholderCreateBillingAddress
    address_validation: IssuingCardCreateShippingAddressValidation
    business_name: str
    customs: IssuingCardCreateShippingCustoms
    name: str
    phone_number: str
    require_signature: bool
    service: Literal['express', 'priority', 'standard']
    type: Literal['bulk', 'individual']

class IssuingCardCreateSpendingControls(TypedDict, total=False):
    allowed_card_presences: list[Literal['not_present', 'present']]
    allowed_categories: list[Literal['ac_refrigeration_repair', 'accounting_bookkeeping_services', 'advertising_services', 'agricultural_cooperative', 'airlines_air_carriers', 'airports_flying_fields', 'ambulance_services', 'amusement_parks_carnivals', 'antique_reproductions', 'antique_shops', 'aquariums', 'architectural_surveying_services', 'art_dealers_and_galleries', 'artists_supply_and_craft_shops', 'auto_and_home_supply_stores', 'auto_body_repair_shops', 'auto_paint_shops', 'auto_service_shops', 'automated_cash_disburse', 'automated_fuel_dispensers', 'automobile_associations', 'automotive_parts_and_accessories_stores', 'automotive_tire_stores', 'bail_and_bond_payments', 'bakeries', 'bands_orchestras', 'barber_and_beauty_shops', 'betting_casino_gambling', 'bicycle_shops', 'billiard_pool_establishments', 'boat_dealers', 'boat_rentals_and_leases', 'book_stores', 'books_periodicals_and_newspapers', 'bowling_alleys', 'bus_lines', 'business_secretarial_schools', 'buying_shopping_services', 'cable_satellite_and_other_pay_television_and_radio', 'camera_and_photographic_supply_stores', 'candy_nut_and_confectionery_stores', 'car_and_truck_dealers_new_used', 'car_and_truck_dealers_used_only', 'car_rental_agencies', 'car_washes', 'carpentry_services', 'carpet_upholstery_cleaning', 'caterers', 'charitable_and_social_service_organizations_fundraising', 'chemicals_and_allied_products', 'child_care_services', 'childrens_and_infants_wear_stores', 'chiropodists_podiatrists', 'chiropractors', 'cigar_stores_and_stands', 'civic_social_fraternal_associations', 'cleaning_and_maintenance', 'clothing_rental', 'colleges_universities', 'commercial_equipment', 'commercial_footwear', 'commercial_photography_art_and_graphics', 'commuter_transport_and_ferries', 'computer_network_services', 'computer_programming', 'computer_repair', 'computer_software_stores', 'computers_peripherals_and_software', 'concrete_work_services', 'construction_materials', 'consulting_public_relations', 'correspondence_schools', 'cosmetic_stores', 'counseling_services', 'country_clubs', 'courier_services', 'court_costs', 'credit_reporting_agencies', 'cruise_lines', 'dairy_products_stores', 'dance_hall_studios_schools', 'dating_escort_services', 'dentists_orthodontists', 'department_stores', 'detective_agencies', 'digital_goods_applications', 'digital_goods_games', 'digital_goods_large_volume', 'digital_goods_media', 'direct_marketing_catalog_merchant', 'direct_marketing_combination_catalog_and_retail_merchant', 'direct_marketing_inbound_telemarketing', 'direct_marketing_insurance_services', 'direct_marketing_other', 'direct_marketing_outbound_telemarketing', 'direct_marketing_subscription', 'direct_marketing_travel', 'discount_stores', 'doctors', 'door_to_door_sales', 'drapery_window_covering_and_upholstery_stores', 'drinking_places', 'drug_stores_and_pharmacies', 'drugs_drug_proprietaries_and_druggist_sundries', 'dry_cleaners', 'durable_goods', 'duty_free_stores', 'eating_places_restaurants', 'educational_services', 'electric_razor_stores', 'electric_vehicle_charging', 'electrical_parts_and_equipment', 'electrical_services', 'electronics_repair_shops', 'electronics_stores', 'elementary_secondary_schools', 'emergency_services_gcas_visa_use_only', 'employment_temp_agencies', 'equipment_rental', 'exterminating_services', 'family_clothing_stores', 'fast_food_restaurants', 'financial_institutions', 'fines_government_administrative_entities', 'fireplace_fireplace_screens_and_accessories_stores', 'floor_covering_stores', 'florists', 'florists_supplies_nursery_stock_and_flowers', 'freezer_and_locker_meat_provisioners', 'fuel_dealers_non_automotive', 'funeral_services_crematories', 'furniture_home_furnishings_and_equipment_stores_except_appliances', 'furniture_repair_refinishing', 'furriers_and_fur_shops', 'general_services', 'gift_card_novelty_and_souvenir_shops', 'glass_paint_and_wallpaper_stores', 'glassware_crystal_stores', 'golf_courses_public', 'government_licensed_horse_dog_racing_us_region_only', 'government_licensed_online_casions_online_gambling_us_region_only', 'government_owned_lotteries_non_us_region', 'government_owned_lotteries_us_region_only', 'government_services', 'grocery_stores_supermarkets', 'hardware_equipment_and_supplies', 'hardware_stores', 'health_and_beauty_spas', 'hearing_aids_sales_and_supplies', 'heating_plumbing_a_c', 'hobby_toy_and_game_shops', 'home_supply_warehouse_stores', 'hospitals', 'hotels_motels_and_resorts', 'household_appliance_stores', 'industrial_supplies', 'information_retrieval_services', 'insurance_default', 'insurance_underwriting_premiums', 'intra_company_purchases', 'jewelry_stores_watches_clocks_and_silverware_stores', 'landscaping_services', 'laundries', 'laundry_cleaning_services', 'legal_services_attorneys', 'luggage_and_leather_goods_stores', 'lumber_building_materials_stores', 'manual_cash_disburse', 'marinas_service_and_supplies', 'marketplaces', 'masonry_stonework_and_plaster', 'massage_parlors', 'medical_and_dental_labs', 'medical_dental_ophthalmic_and_hospital_equipment_and_supplies', 'medical_services', 'membership_organizations', 'mens_and_boys_clothing_and_accessories_stores', 'mens_womens_clothing_stores', 'metal_service_centers', 'miscellaneous', 'miscellaneous_apparel_and_accessory_shops', 'miscellaneous_auto_dealers', 'miscellaneous_business_services', 'miscellaneous_food_stores', 'miscellaneous_general_merchandise', 'miscellaneous_general_services', 'miscellaneous_home_furnishing_specialty_stores', 'miscellaneous_publishing_and_printing', 'miscellaneous_recreation_services', 'miscellaneous_repair_shops', 'miscellaneous_specialty_retail', 'mobile_home_dealers', 'motion_picture_theaters', 'motor_freight_carriers_and_trucking', 'motor_homes_dealers', 'motor_vehicle_supplies_and_new_parts', 'motorcycle_shops_and_dealers', 'motorcycle_shops_dealers', 'music_stores_musical_instruments_pianos_and_sheet_music', 'news_dealers_and_newsstands', 'non_fi_money_orders', 'non_fi_stored_value_card_purchase_load', 'nondurable_goods', 'nurseries_lawn_and_garden_supply_stores', 'nursing_personal_care', 'office_and_commercial_furniture', 'opticians_eyeglasses', 'optometrists_ophthalmologist', 'orthopedic_goods_prosthetic_devices', 'osteopaths', 'package_stores_beer_wine_and_liquor', 'paints_varnishes_and_supplies', 'parking_lots_garages', 'passenger_railways', 'pawn_shops', 'pet_shops_pet_food_and_supplies', 'petroleum_and_petroleum_products', 'photo_developing', 'photographic_photocopy_microfilm_equipment_and_supplies', 'photographic_studios', 'picture_video_production', 'piece_goods_notions_and_other_dry_goods', 'plumbing_heating_equipment_and_supplies', 'political_organizations', 'postal_services_government_only', 'precious_stones_and_metals_watches_and_jewelry', 'professional_services', 'public_warehousing_and_storage', 'quick_copy_repro_and_blueprint', 'railroads', 'real_estate_agents_and_managers_rentals', 'record_stores', 'recreational_vehicle_rentals', 'religious_goods_stores', 'religious_organizations', 'roofing_siding_sheet_metal', 'secretarial_support_services', 'security_brokers_dealers', 'service_stations', 'sewing_needlework_fabric_and_piece_goods_stores', 'shoe_repair_hat_cleaning', 'shoe_stores', 'small_appliance_repair', 'snowmobile_dealers', 'special_trade_services', 'specialty_cleaning', 'sporting_goods_stores', 'sporting_recreation_camps', 'sports_and_riding_apparel_stores', 'sports_clubs_fields', 'stamp_and_coin_stores', 'stationary_office_supplies_printing_and_writing_paper', 'stationery_stores_office_and_school_supply_stores', 'swimming_pools_sales', 't_ui_travel_germany', 'tailors_alterations', 'tax_payments_government_agencies', 'tax_preparation_services', 'taxicabs_limousines', 'telecommunication_equipment_and_telephone_sales', 'telecommunication_services', 'telegraph_services', 'tent_and_awning_shops', 'testing_laboratories', 'theatrical_ticket_agencies', 'timeshares', 'tire_retreading_and_repair', 'tolls_bridge_fees', 'tourist_attractions_and_exhibits', 'towing_services', 'trailer_parks_campgrounds', 'transportation_services', 'travel_agencies_tour_operators', 'truck_stop_iteration', 'truck_utility_trailer_rentals', 'typesetting_plate_making_and_related_services', 'typewriter_stores', 'u_s_federal_government_agencies_or_departments', 'uniforms_commercial_clothing', 'used_merchandise_and_secondhand_stores', 'utilities', 'variety_stores', 'veterinary_services', 'video_amusement_game_supplies', 'video_game_arcades', 'video_tape_rental_stores', 'vocational_trade_schools', 'watch_jewelry_repair', 'welding_repair', 'wholesale_clubs', 'wig_and_toupee_stores', 'wires_money_orders', 'womens_accessory_and_specialty_shops', 'womens_ready_to_wear_stores', 'wrecking_and_salvage_yards']]
    allowed_merchant_countries: list[str]
    blocked_card_presences: list[Literal['not_present', 'present']]
    blocked_categories: list[Literal['ac_refrigeration_repair', 'accounting_bookkeeping_services', 'advertising_services', 'agricultural_cooperative', 'airlines_air_carriers', 'airports_flying_fields', 'ambulance_services', 'amusement_parks_carnivals', 'antique_reproductions', 'antique_shops', 'aquariums', 'architectural_surveying_services', 'art_dealers_and_galleries', 'artists_supply_and_craft_shops', 'auto_and_home_supply_stores', 'auto_body_repair_shops', 'auto_paint_shops', 'auto_service_shops', 'automated_cash_disburse', 'automated_fuel_dispensers', 'automobile_associations', 'automotive_parts_and_accessories_stores', 'automotive_tire_stores', 'bail_and_bond_payments', 'bakeries', 'bands_orchestras', 'barber_and_beauty_shops', 'betting_casino_gambling', 'bicycle_shops', 'billiard_pool_establishments', 'boat_dealers', 'boat_rentals_and_leases', 'book_stores', 'books_periodicals_and_newspapers', 'bowling_alleys', 'bus_lines', 'business_secretarial_schools', 'buying_shopping_services', 'cable_satellite_and_other_pay_television_and_radio', 'camera_and_photographic_supply_stores', 'candy_nut_and_confectionery_stores', 'car_and_truck_dealers_new_used', 'car_and_truck_dealers_used_only', 'car_rental_agencies', 'car_washes', 'carpentry_services', 'carpet_upholstery_cleaning', 'caterers', 'charitable_and_social_service_organizations_fundraising', 'chemicals_and_allied_products', 'child_care_services', 'childrens_and_infants_wear_stores', 'chiropodists_podiatrists', 'chiropractors', 'cigar_stores_and_stands', 'civic_social_fraternal_associations', 'cleaning_and_maintenance', 'clothing_rental', 'colleges_universities', 'commercial_equipment', 'commercial_footwear', 'commercial_photography_art_and_graphics', 'commuter_transport_and_ferries', 'computer_network_services', 'computer_programming', 'computer_repair', 'computer_software_stores', 'computers_peripherals_and_software', 'concrete_work_services', 'construction_materials', 'consulting_public_relations', 'correspondence_schools', 'cosmetic_stores', 'counseling_services', 'country_clubs', 'courier_services', 'court_costs', 'credit_reporting_agencies', 'cruise_lines', 'dairy_products_stores', 'dance_hall_studios_schools', 'dating_escort_services', 'dentists_orthodontists', 'department_stores', 'detective_agencies', 'digital_goods_applications', 'digital_goods_games', 'digital_goods_large_volume', 'digital_goods_media', 'direct_marketing_catalog_merchant', 'direct_marketing_combination_catalog_and_retail_merchant', 'direct_marketing_inbound_telemarketing', 'direct_marketing_insurance_services', 'direct_marketing_other', 'direct_marketing_outbound_telemarketing', 'direct_marketing_subscription', 'direct_marketing_travel', 'discount_stores', 'doctors', 'door_to_door_sales', 'drapery_window_covering_and_upholstery_stores', 'drinking_places', 'drug_stores_and_pharmacies', 'drugs_drug_proprietaries_and_druggist_sundries', 'dry_cleaners', 'durable_goods', 'duty_free_stores', 'eating_places_restaurants', 'educational_services', 'electric_razor_stores', 'electric_vehicle_charging', 'electrical_parts_and_equipment', 'electrical_services', 'electronics_repair_shops', 'electronics_stores', 'elementary_secondary_schools', 'emergency_services_gcas_visa_use_only', 'employment_temp_agencies', 'equipment_rental', 'exterminating_services', 'family_clothing_stores', 'fast_food_restaurants', 'financial_institutions', 'fines_government_administrative_entities', 'fireplace_fireplace_screens_and_accessories_stores', 'floor_covering_stores', 'florists', 'florists_supplies_nursery_stock_and_flowers', 'freezer_and_locker_meat_provisioners', 'fuel_dealers_non_automotive', 'funeral_services_crematories', 'furniture_home_furnishings_and_equipment_stores_except_appliances', 'furniture_repair_refinishing', 'furriers_and_fur_shops', 'general_services', 'gift_card_novelty_and_souvenir_shops', 'glass_paint_and_wallpaper_stores', 'glassware_crystal_stores', 'golf_courses_public', 'government_licensed_horse_dog_racing_us_region_only', 'government_licensed_online_casions_online_gambling_us_region_only', 'government_owned_lotteries_non_us_region', 'government_owned_lotteries_us_region_only', 'government_services', 'grocery_stores_supermarkets', 'hardware_equipment_and_supplies', 'hardware_stores', 'health_and_beauty_spas', 'hearing_aids_sales_and_supplies', 'heating_plumbing_a_c', 'hobby_toy_and_game_shops', 'home_supply_warehouse_stores', 'hospitals', 'hotels_motels_and_resorts', 'household_appliance_stores', 'industrial_supplies', 'information_retrieval_services', 'insurance_default', 'insurance_underwriting_premiums', 'intra_company_purchases', 'jewelry_stores_watches_clocks_and_silverware_stores', 'landscaping_services', 'laundries', 'laundry_cleaning_services', 'legal_services_attorneys', 'luggage_and_leather_goods_stores', 'lumber_building_materials_stores', 'manual_cash_disburse', 'marinas_service_and_supplies', 'marketplaces', 'masonry_stonework_and_plaster', 'massage_parlors', 'medical_and_dental_labs', 'medical_dental_ophthalmic_and_hospital_equipment_and_supplies', 'medical_services', 'membership_organizations', 'mens_and_boys_clothing_and_accessories_stores', 'mens_womens_clothing_stores', 'metal_service_centers', 'miscellaneous', 'miscellaneous_apparel_and_accessory_shops', 'miscellaneous_auto_dealers', 'miscellaneous_business_services', 'miscellaneous_food_stores', 'miscellaneous_general_merchandise', 'miscellaneous_general_services', 'miscellaneous_home_furnishing_specialty_stores', 'miscellaneous_publishing_and_printing', 'miscellaneous_recreation_services', 'miscellaneous_repair_shops', 'miscellaneous_specialty_retail', 'mobile_home_dealers', 'motion_picture_theaters', 'motor_freight_carriers_and_trucking', 'motor_homes_dealers', 'motor_vehicle_supplies_and_new_parts', 'motorcycle_shops_and_dealers', 'motorcycle_shops_dealers', 'music_stores_musical_instruments_pianos_and_sheet_music', 'news_dealers_and_newsstands', 'non_fi_money_orders', 'non_fi_stored_value_card_purchase_load', 'nondurable_goods', 'nurseries_lawn_and_garden_supply_stores', 'nursing_personal_care', 'office_and_commercial_furniture', 'opticians_eyeglasses', 'optometrists_ophthalmologist', 'orthopedic_goods_prosthetic_devices', 'osteopaths', 'package_stores_beer_wine_and_liquor', 'paints_varnishes_and_supplies', 'parking_lots_garages', 'passenger_railways', 'pawn_shops', 'pet_shops_pet_food_and_supplies', 'petroleum_and_petroleum_products', 'photo_developing', 'photographic_photocopy_microfilm_equipment_and_supplies', 'photographic_studios', 'picture_video_production', 'piece_goods_notions_and_other_dry_goods', 'plumbing_heating_equipment_and_supplies', 'political_organizations', 'postal_services_government_only', 'precious_stones_and_metals_watches_and_jewelry', 'professional_services', 'public_warehousing_and_storage', 'quick_copy_repro_and_blueprint', 'railroads', 'real_estate_agents_and_managers_rentals', 'record_stores', 'recreational_vehicle_rentals', 'religious_goods_stores', 'religious_organizations', 'roofing_siding_sheet_metal', 'secretarial_support_services', 'security_brokers_dealers', 'service_stations', 'sewing_needlework_fabric_and_piece_goods_stores', 'shoe_repair_hat_cleaning', 'shoe_stores', 'small_appliance_repair', 'snowmobile_dealers', 'special_trade_services', 'specialty_cleaning', 'sporting_goods_stores', 'sporting_recreation_camps', 'sports_and_riding_apparel_stores', 'sports_clubs_fields', 'stamp_and_coin_stores', 'stationary_office_supplies_printing_and_writing_paper', 'stationery_stores_office_and_school_supply_stores', 'swimming_pools_sales', 't_ui_travel_germany', 'tailors_alterations', 'tax_payments_government_agencies', 'tax_preparation_services', 'taxicabs_limousines', 'telecommunication_equipment_and_telephone_sales', 'telecommunication_services', 'telegraph_services', 'tent_and_awning_shops', 'testing_laboratories', 'theatrical_ticket_agencies', 'timeshares', 'tire_retreading_and_repair', 'tolls_bridge_fees', 'tourist_attractions_and_exhibits', 'towing_services', 'trailer_parks_campgrounds', 'transportation_services', 'travel_agencies_tour_operators', 'truck_stop_iteration', 'truck_utility_trailer_rentals', 'typesetting_plate_making_and_related_services', 'typewriter_stores', 'u_s_federal_government_agencies_or_departments', 'uniforms_commercial_clothing', 'used_merchandise_and_secondhand_stores', 'utilities', 'variety_stores', 'veterinary_services', 'video_amusement_game_supplies', 'video_game_arcades', 'video_tape_rental_stores', 'vocational_trade_schools', 'watch_jewelry_repair', 'welding_repair', 'wholesale_clubs', 'wig_and_toupee_stores', 'wires_money_orders', 'womens_accessory_and_specialty_shops', 'womens_ready_to_wear_stores', 'wrecking_and_salvage_yards']]
    blocked_merchant_countries: list[str]
    spending_limits: list[IssuingCardholderCreateSpendingControlsSpendingLimits]

class IssuingCardCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/cards'
    cardholder: str | None
    currency: str
    exp_month: int | None
    exp_year: int | None
    expand: list[str] | None
    financial_account: str | None
    lifecycle_controls: IssuingCardCreateLifecycleControls | None
    metadata: dict[str, str] | None
    personalization_design: str | None
    pin: IssuingCardCreatePin | None
    replacement_for: str | None
    replacement_reason: Literal['damaged', 'expired', 'lost', 'stolen'] | None
    second_line: str | None
    shipping: IssuingCardCreateShipping | None
    spending_controls: IssuingCardCreateSpendingControls | None
    status: Literal['active', 'inactive'] | None
    type: Literal['physical', 'virtual']

class IssuingCardUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/cards/{card}'
    card: str
    cancellation_reason: Literal['lost', 'stolen'] | None
    expand: list[str] | None
    financial_account: str | None
    metadata: dict[str, str] | None
    personalization_design: str | None
    pin: IssuingCardCreatePin | None
    shipping: IssuingCardCreateShipping | None
    spending_controls: IssuingCardCreateSpendingControls | None
    status: Literal['active', 'canceled', 'inactive'] | None

class IssuingDisputeCreateEvidenceCanceled(TypedDict, total=False):
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

class IssuingDisputeCreateEvidenceDuplicate(TypedDict, total=False):
    additional_documentation: str | None
    card_statement: str | None
    cash_receipt: str | None
    check_image: str | None
    explanation: str | None
    original_transaction: str

class IssuingDisputeCreateEvidenceFraudulent(TypedDict, total=False):
    additional_documentation: str | None
    explanation: str | None

class IssuingDisputeCreateEvidenceMerchandiseNotAsDescribed(TypedDict, total=False):
    additional_documentation: str | None
    explanation: str | None
    received_at: int | None
    return_description: str | None
    return_status: Literal['merchant_rejected', 'successful'] | None
    returned_at: int | None

class IssuingDisputeCreateEvidenceNotReceived(TypedDict, total=False):
    additional_documentation: str | None
    expected_at: int | None
    explanation: str | None
    product_description: str | None
    product_type: Literal['merchandise', 'service'] | None

class IssuingDisputeCreateEvidenceOther(TypedDict, total=False):
    additional_documentation: str | None
    explanation: str | None
    product_description: str | None
    product_type: Literal['merchandise', 'service'] | None

class IssuingDisputeCreateEvidenceServiceNotAsDescribed(TypedDict, total=False):
    additional_documentation: str | None
    canceled_at: int | None
    cancellation_reason: str | None
    explanation: str | None
    received_at: int | None

class IssuingDisputeCreateEvidence(TypedDict, total=False):
    canceled: IssuingDisputeCreateEvidenceCanceled | None
    duplicate: IssuingDisputeCreateEvidenceDuplicate | None
    fraudulent: IssuingDisputeCreateEvidenceFraudulent | None
    merchandise_not_as_described: IssuingDisputeCreateEvidenceMerchandiseNotAsDescribed | None
    no_valid_authorization: IssuingDisputeCreateEvidenceFraudulent | None
    not_received: IssuingDisputeCreateEvidenceNotReceived | None
    other: IssuingDisputeCreateEvidenceOther | None
    reason: Literal['canceled', 'duplicate', 'fraudulent', 'merchandise_not_as_described', 'no_valid_authorization', 'not_received', 'other', 'service_not_as_described']
    service_not_as_described: IssuingDisputeCreateEvidenceServiceNotAsDescribed | None

class IssuingDisputeCreateTreasury(TypedDict, total=False):
    received_debit: str

class IssuingDisputeCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/disputes'
    amount: int | None
    evidence: IssuingDisputeCreateEvidence | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    transaction: str | None
    treasury: IssuingDisputeCreateTreasury | None

class IssuingDisputeUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/disputes/{dispute}'
    dispute: str
    amount: int | None
    evidence: IssuingDisputeCreateEvidence | None
    expand: list[str] | None
    metadata: dict[str, str] | None

class IssuingDisputeSubmitParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/disputes/{dispute}/submit'
    dispute: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class IssuingPersonalizationDesignCreateCarrierText(TypedDict, total=False):
    footer_body: str | None
    footer_title: str | None
    header_body: str | None
    header_title: str | None

class IssuingPersonalizationDesignCreatePreferences(TypedDict, total=False):
    is_default: bool

class IssuingPersonalizationDesignCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/personalization_designs'
    card_logo: str | None
    carrier_text: IssuingPersonalizationDesignCreateCarrierText | None
    expand: list[str] | None
    lookup_key: str | None
    metadata: dict[str, str] | None
    name: str | None
    physical_bundle: str
    preferences: IssuingPersonalizationDesignCreatePreferences | None
    transfer_lookup_key: bool | None

class IssuingPersonalizationDesignUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/personalization_designs/{personalization_design}'
    personalization_design: str
    card_logo: str | None
    carrier_text: IssuingPersonalizationDesignCreateCarrierText | None
    expand: list[str] | None
    lookup_key: str | None
    metadata: dict[str, str] | None
    name: str | None
    physical_bundle: str | None
    preferences: IssuingPersonalizationDesignCreatePreferences | None
    transfer_lookup_key: bool | None

class IssuingTokenUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/tokens/{token}'
    token: str
    expand: list[str] | None
    status: Literal['active', 'deleted', 'suspended']

class IssuingTransactionUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/issuing/transactions/{transaction}'
    transaction: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class PaymentIntentCreateAmountDetailsLineItemsPaymentMethodOptionsCard(TypedDict, total=False):
    commodity_code: str

class PaymentIntentCreateAmountDetailsLineItemsPaymentMethodOptionsKlarna(TypedDict, total=False):
    image_url: str
    product_url: str
    reference: str
    subscription_reference: str

class PaymentIntentCreateAmountDetailsLineItemsPaymentMethodOptionsPaypal(TypedDict, total=False):
    category: Literal['digital_goods', 'donation', 'physical_goods']
    description: str
    sold_by: str

class PaymentIntentCreateAmountDetailsLineItemsPaymentMethodOptions(TypedDict, total=False):
    card: PaymentIntentCreateAmountDetailsLineItemsPaymentMethodOptionsCard
    card_present: PaymentIntentCreateAmountDetailsLineItemsPaymentMethodOptionsCard
    klarna: PaymentIntentCreateAmountDetailsLineItemsPaymentMethodOptionsKlarna
    paypal: PaymentIntentCreateAmountDetailsLineItemsPaymentMethodOptionsPaypal

class PaymentIntentCreateAmountDetailsLineItemsTax(TypedDict, total=False):
    total_tax_amount: int

class PaymentIntentCreateAmountDetailsLineItems(TypedDict, total=False):
    discount_amount: int
    payment_method_options: PaymentIntentCreateAmountDetailsLineItemsPaymentMethodOptions
    product_code: str
    product_name: str
    quantity: int
    tax: PaymentIntentCreateAmountDetailsLineItemsTax
    unit_cost: int
    unit_of_measure: str

class PaymentIntentCreateAmountDetailsShipping(TypedDict, total=False):
    amount: int | None
    from_postal_code: str | None
    to_postal_code: str | None

class PaymentIntentCreateAmountDetails(TypedDict, total=False):
    discount_amount: int | None
    enforce_arithmetic_validation: bool
    line_items: list[PaymentIntentCreateAmountDetailsLineItems] | None
    shipping: PaymentIntentCreateAmountDetailsShipping | None
    tax: PaymentIntentCreateAmountDetailsLineItemsTax | None

class PaymentIntentCreateAutomaticPaymentMethods(TypedDict, total=False):
    allow_redirects: Literal['always', 'never']
    enabled: bool

class PaymentIntentCreateHooksInputsTax(TypedDict, total=False):
    calculation: str | None

class PaymentIntentCreateHooksInputs(TypedDict, total=False):
    tax: PaymentIntentCreateHooksInputsTax

class PaymentIntentCreateHooks(TypedDict, total=False):
    inputs: PaymentIntentCreateHooksInputs

class PaymentIntentCreateMandateDataCustomerAcceptanceOnline(TypedDict, total=False):
    ip_address: str
    user_agent: str

class PaymentIntentCreateMandateDataCustomerAcceptance(TypedDict, total=False):
    accepted_at: int
    offline: AccountSessionCreateComponentsBalanceReportFeatures
    online: PaymentIntentCreateMandateDataCustomerAcceptanceOnline
    type: Literal['offline', 'online']

class PaymentIntentCreateMandateData(TypedDict, total=False):
    customer_acceptance: PaymentIntentCreateMandateDataCustomerAcceptance

class PaymentIntentCreatePaymentDetails(TypedDict, total=False):
    customer_reference: str | None
    order_reference: str | None

class PaymentIntentCreatePaymentMethodDataAcssDebit(TypedDict, total=False):
    account_number: str
    institution_number: str
    transit_number: str

class PaymentIntentCreatePaymentMethodDataAuBecsDebit(TypedDict, total=False):
    account_number: str
    bsb_number: str

class PaymentIntentCreatePaymentMethodDataBacsDebit(TypedDict, total=False):
    account_number: str
    sort_code: str

class PaymentIntentCreatePaymentMethodDataBillingDetails(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress | None
    email: str | None
    name: str | None
    phone: str | None
    tax_id: str

class PaymentIntentCreatePaymentMethodDataBoleto(TypedDict, total=False):
    tax_id: str

class PaymentIntentCreatePaymentMethodDataEps(TypedDict, total=False):
    bank: Literal['arzte_und_apotheker_bank', 'austrian_anadi_bank_ag', 'bank_austria', 'bankhaus_carl_spangler', 'bankhaus_schelhammer_und_schattera_ag', 'bawag_psk_ag', 'bks_bank_ag', 'brull_kallmus_bank_ag', 'btv_vier_lander_bank', 'capital_bank_grawe_gruppe_ag', 'deutsche_bank_ag', 'dolomitenbank', 'easybank_ag', 'erste_bank_und_sparkassen', 'hypo_alpeadriabank_international_ag', 'hypo_bank_burgenland_aktiengesellschaft', 'hypo_noe_lb_fur_niederosterreich_u_wien', 'hypo_oberosterreich_salzburg_steiermark', 'hypo_tirol_bank_ag', 'hypo_vorarlberg_bank_ag', 'marchfelder_bank', 'oberbank_ag', 'raiffeisen_bankengruppe_osterreich', 'schoellerbank_ag', 'sparda_bank_wien', 'volksbank_gruppe', 'volkskreditbank_ag', 'vr_bank_braunau']

class PaymentIntentCreatePaymentMethodDataFpx(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual']
    bank: Literal['affin_bank', 'agrobank', 'alliance_bank', 'ambank', 'bank_islam', 'bank_muamalat', 'bank_of_china', 'bank_rakyat', 'bnp_paribas', 'bsn', 'cimb', 'citibank', 'deutsche_bank', 'hong_leong_bank', 'hsbc', 'kfh', 'maybank2e', 'maybank2u', 'mbsb_bank', 'ocbc', 'pb_enterprise', 'public_bank', 'rhb', 'standard_chartered', 'uob']

class PaymentIntentCreatePaymentMethodDataIdeal(TypedDict, total=False):
    bank: Literal['abn_amro', 'adyen', 'asn_bank', 'bunq', 'buut', 'finom', 'handelsbanken', 'ing', 'knab', 'mollie', 'moneyou', 'n26', 'nn', 'rabobank', 'regiobank', 'revolut', 'sns_bank', 'triodos_bank', 'van_lanschot', 'yoursafe']

class PaymentIntentCreatePaymentMethodDataKlarna(TypedDict, total=False):
    dob: AccountCreateCompanyRegistrationDate

class PaymentIntentCreatePaymentMethodDataNaverPay(TypedDict, total=False):
    funding: Literal['card', 'points']

class PaymentIntentCreatePaymentMethodDataNzBankAccount(TypedDict, total=False):
    account_holder_name: str
    account_number: str
    bank_code: str
    branch_code: str
    reference: str
    suffix: str

class PaymentIntentCreatePaymentMethodDataP24(TypedDict, total=False):
    bank: Literal['alior_bank', 'bank_millennium', 'bank_nowy_bfg_sa', 'bank_pekao_sa', 'banki_spbdzielcze', 'blik', 'bnp_paribas', 'boz', 'citi_handlowy', 'credit_agricole', 'envelobank', 'etransfer_pocztowy24', 'getin_bank', 'ideabank', 'ing', 'inteligo', 'mbank_mtransfer', 'nest_przelew', 'noble_pay', 'pbac_z_ipko', 'plus_bank', 'santander_przelew24', 'tmobile_usbugi_bankowe', 'toyota_bank', 'velobank', 'volkswagen_bank']

class PaymentIntentCreatePaymentMethodDataPayto(TypedDict, total=False):
    account_number: str
    bsb_number: str
    pay_id: str

class PaymentIntentCreatePaymentMethodDataSepaDebit(TypedDict, total=False):
    iban: str

class PaymentIntentCreatePaymentMethodDataSofort(TypedDict, total=False):
    country: Literal['AT', 'BE', 'DE', 'ES', 'IT', 'NL']

class PaymentIntentCreatePaymentMethodDataUsBankAccount(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual']
    account_number: str
    account_type: Literal['checking', 'savings']
    financial_connections_account: str
    routing_number: str

class PaymentIntentCreatePaymentMethodDataCardNetworks(TypedDict, total=False):
    preferred: Literal['cartes_bancaires', 'mastercard', 'visa']

class PaymentIntentCreatePaymentMethodDataCard(TypedDict, total=False):
    cvc: str
    exp_month: int
    exp_year: int
    networks: PaymentIntentCreatePaymentMethodDataCardNetworks
    number: str
    token: str

class PaymentIntentCreatePaymentMethodData(TypedDict, total=False):
    acss_debit: PaymentIntentCreatePaymentMethodDataAcssDebit
    affirm: AccountSessionCreateComponentsBalanceReportFeatures
    afterpay_clearpay: AccountSessionCreateComponentsBalanceReportFeatures
    alipay: AccountSessionCreateComponentsBalanceReportFeatures
    allow_redisplay: Literal['always', 'limited', 'unspecified']
    alma: AccountSessionCreateComponentsBalanceReportFeatures
    amazon_pay: AccountSessionCreateComponentsBalanceReportFeatures
    au_becs_debit: PaymentIntentCreatePaymentMethodDataAuBecsDebit
    bacs_debit: PaymentIntentCreatePaymentMethodDataBacsDebit
    bancontact: AccountSessionCreateComponentsBalanceReportFeatures
    billie: AccountSessionCreateComponentsBalanceReportFeatures
    billing_details: PaymentIntentCreatePaymentMethodDataBillingDetails
    bizum: AccountSessionCreateComponentsBalanceReportFeatures
    blik: AccountSessionCreateComponentsBalanceReportFeatures
    boleto: PaymentIntentCreatePaymentMethodDataBoleto
    cashapp: AccountSessionCreateComponentsBalanceReportFeatures
    crypto: AccountSessionCreateComponentsBalanceReportFeatures
    customer_balance: AccountSessionCreateComponentsBalanceReportFeatures
    eps: PaymentIntentCreatePaymentMethodDataEps
    fpx: PaymentIntentCreatePaymentMethodDataFpx
    giropay: AccountSessionCreateComponentsBalanceReportFeatures
    grabpay: AccountSessionCreateComponentsBalanceReportFeatures
    ideal: PaymentIntentCreatePaymentMethodDataIdeal
    interac_present: AccountSessionCreateComponentsBalanceReportFeatures
    kakao_pay: AccountSessionCreateComponentsBalanceReportFeatures
    klarna: PaymentIntentCreatePaymentMethodDataKlarna
    konbini: AccountSessionCreateComponentsBalanceReportFeatures
    kr_card: AccountSessionCreateComponentsBalanceReportFeatures
    link: AccountSessionCreateComponentsBalanceReportFeatures
    mb_way: AccountSessionCreateComponentsBalanceReportFeatures
    metadata: dict[str, str]
    mobilepay: AccountSessionCreateComponentsBalanceReportFeatures
    multibanco: AccountSessionCreateComponentsBalanceReportFeatures
    naver_pay: PaymentIntentCreatePaymentMethodDataNaverPay
    nz_bank_account: PaymentIntentCreatePaymentMethodDataNzBankAccount
    oxxo: AccountSessionCreateComponentsBalanceReportFeatures
    p24: PaymentIntentCreatePaymentMethodDataP24
    pay_by_bank: AccountSessionCreateComponentsBalanceReportFeatures
    payco: AccountSessionCreateComponentsBalanceReportFeatures
    paynow: AccountSessionCreateComponentsBalanceReportFeatures
    paypal: AccountSessionCreateComponentsBalanceReportFeatures
    paypay: AccountSessionCreateComponentsBalanceReportFeatures
    payto: PaymentIntentCreatePaymentMethodDataPayto
    pix: AccountSessionCreateComponentsBalanceReportFeatures
    promptpay: AccountSessionCreateComponentsBalanceReportFeatures
    radar_options: ChargeCreateRadarOptions
    revolut_pay: AccountSessionCreateComponentsBalanceReportFeatures
    samsung_pay: AccountSessionCreateComponentsBalanceReportFeatures
    satispay: AccountSessionCreateComponentsBalanceReportFeatures
    scalapay: AccountSessionCreateComponentsBalanceReportFeatures
    sepa_debit: PaymentIntentCreatePaymentMethodDataSepaDebit
    sequra: AccountSessionCreateComponentsBalanceReportFeatures
    sofort: PaymentIntentCreatePaymentMethodDataSofort
    sunbit: AccountSessionCreateComponentsBalanceReportFeatures
    swish: AccountSessionCreateComponentsBalanceReportFeatures
    twint: AccountSessionCreateComponentsBalanceReportFeatures
    type: Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']
    upi: InvoiceCreatePaymentSettingsPaymentMethodOptionsUpi
    us_bank_account: PaymentIntentCreatePaymentMethodDataUsBankAccount
    wechat_pay: AccountSessionCreateComponentsBalanceReportFeatures
    zip: AccountSessionCreateComponentsBalanceReportFeatures
    card: PaymentIntentCreatePaymentMethodDataCard

class PaymentIntentCreatePaymentMethodOptionsAcssDebitMandateOptions(TypedDict, total=False):
    custom_mandate_url: str | None
    interval_description: str
    payment_schedule: Literal['combined', 'interval', 'sporadic']
    transaction_type: Literal['business', 'personal']

class PaymentIntentCreatePaymentMethodOptionsAcssDebit(TypedDict, total=False):
    mandate_options: PaymentIntentCreatePaymentMethodOptionsAcssDebitMandateOptions
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str
    verification_method: Literal['automatic', 'instant', 'microdeposits']

class PaymentIntentCreatePaymentMethodOptionsAffirm(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    preferred_locale: str
    setup_future_usage: Literal['none']

class PaymentIntentCreatePaymentMethodOptionsAfterpayClearpay(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    reference: str
    setup_future_usage: Literal['none']

class PaymentIntentCreatePaymentMethodOptionsAlipay(TypedDict, total=False):
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentCreatePaymentMethodOptionsAlma(TypedDict, total=False):
    capture_method: Literal['manual'] | None

class PaymentIntentCreatePaymentMethodOptionsAmazonPay(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentCreatePaymentMethodOptionsAuBecsDebit(TypedDict, total=False):
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str

class PaymentIntentCreatePaymentMethodOptionsBacsDebit(TypedDict, total=False):
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsBacsDebitMandateOptions
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str

class PaymentIntentCreatePaymentMethodOptionsBancontact(TypedDict, total=False):
    preferred_language: Literal['de', 'en', 'fr', 'nl']
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentCreatePaymentMethodOptionsBillie(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    company_details: InvoiceCreatePaymentSettingsPaymentMethodOptionsBillieCompanyDetails | None
    reference: str

class PaymentIntentCreatePaymentMethodOptionsBlik(TypedDict, total=False):
    code: str
    mandate_options: BillingPortalSessionCreateAfterExpirationCustomerLogin
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentCreatePaymentMethodOptionsBoleto(TypedDict, total=False):
    expires_after_days: int
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None

class PaymentIntentCreatePaymentMethodOptionsCardMandateOptions(TypedDict, total=False):
    amount: int
    amount_type: Literal['fixed', 'maximum']
    description: str
    end_date: int
    interval: Literal['day', 'month', 'sporadic', 'week', 'year']
    interval_count: int
    reference: str
    start_date: int
    supported_types: list[Literal['india']]

class PaymentIntentCreatePaymentMethodOptionsCardThreeDSecureNetworkOptionsCartesBancaires(TypedDict, total=False):
    cb_avalgo: Literal['0', '1', '2', '3', '4', 'A']
    cb_exemption: str
    cb_score: int

class PaymentIntentCreatePaymentMethodOptionsCardThreeDSecureNetworkOptions(TypedDict, total=False):
    cartes_bancaires: PaymentIntentCreatePaymentMethodOptionsCardThreeDSecureNetworkOptionsCartesBancaires

class PaymentIntentCreatePaymentMethodOptionsCardThreeDSecure(TypedDict, total=False):
    ares_trans_status: Literal['A', 'C', 'I', 'N', 'R', 'U', 'Y']
    cryptogram: str
    electronic_commerce_indicator: Literal['01', '02', '05', '06', '07']
    exemption_indicator: Literal['low_risk', 'none']
    network_options: PaymentIntentCreatePaymentMethodOptionsCardThreeDSecureNetworkOptions
    requestor_challenge_indicator: str
    transaction_id: str
    version: Literal['1.0.2', '2.1.0', '2.2.0', '2.3.0', '2.3.1']

class PaymentIntentCreatePaymentMethodOptionsCard(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    cvc_token: str
    installments: InvoiceCreatePaymentSettingsPaymentMethodOptionsCardInstallments
    mandate_options: PaymentIntentCreatePaymentMethodOptionsCardMandateOptions
    moto: bool
    network: Literal['amex', 'cartes_bancaires', 'diners', 'discover', 'eftpos_au', 'girocard', 'interac', 'jcb', 'link', 'mastercard', 'unionpay', 'unknown', 'visa']
    request_extended_authorization: Literal['if_available', 'never']
    request_incremental_authorization: Literal['if_available', 'never']
    request_multicapture: Literal['if_available', 'never']
    request_overcapture: Literal['if_available', 'never']
    request_three_d_secure: Literal['any', 'automatic', 'challenge']
    require_cvc_recollection: bool
    setup_credential_usage: Literal['installment', 'recurring', 'unscheduled']
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    statement_descriptor_suffix_kana: str | None
    statement_descriptor_suffix_kanji: str | None
    stored_credential_usage: Literal['installment', 'recurring', 'unscheduled']
    three_d_secure: PaymentIntentCreatePaymentMethodOptionsCardThreeDSecure

class PaymentIntentCreatePaymentMethodOptionsCardPresentRouting(TypedDict, total=False):
    requested_priority: Literal['domestic', 'international']

class PaymentIntentCreatePaymentMethodOptionsCardPresent(TypedDict, total=False):
    capture_method: Literal['manual', 'manual_preferred']
    request_extended_authorization: bool
    request_incremental_authorization_support: bool
    routing: PaymentIntentCreatePaymentMethodOptionsCardPresentRouting

class PaymentIntentCreatePaymentMethodOptionsCashapp(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None

class PaymentIntentCreatePaymentMethodOptionsKlarnaOnDemand(TypedDict, total=False):
    average_amount: int
    maximum_amount: int
    minimum_amount: int
    purchase_interval: Literal['day', 'month', 'week', 'year']
    purchase_interval_count: int

class PaymentIntentCreatePaymentMethodOptionsKlarnaSubscriptions(TypedDict, total=False):
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int
    name: str
    next_billing: CheckoutSessionCreatePaymentMethodOptionsKlarnaSubscriptionsNextBilling
    reference: str

class PaymentIntentCreatePaymentMethodOptionsKlarna(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    on_demand: PaymentIntentCreatePaymentMethodOptionsKlarnaOnDemand
    preferred_locale: Literal['cs-CZ', 'da-DK', 'de-AT', 'de-CH', 'de-DE', 'el-GR', 'en-AT', 'en-AU', 'en-BE', 'en-CA', 'en-CH', 'en-CZ', 'en-DE', 'en-DK', 'en-ES', 'en-FI', 'en-FR', 'en-GB', 'en-GR', 'en-IE', 'en-IT', 'en-NL', 'en-NO', 'en-NZ', 'en-PL', 'en-PT', 'en-RO', 'en-SE', 'en-US', 'es-ES', 'es-US', 'fi-FI', 'fr-BE', 'fr-CA', 'fr-CH', 'fr-FR', 'it-CH', 'it-IT', 'nb-NO', 'nl-BE', 'nl-NL', 'pl-PL', 'pt-PT', 'ro-RO', 'sv-FI', 'sv-SE']
    setup_future_usage: Literal['none', 'off_session', 'on_session']
    subscriptions: list[PaymentIntentCreatePaymentMethodOptionsKlarnaSubscriptions] | None

class PaymentIntentCreatePaymentMethodOptionsKonbini(TypedDict, total=False):
    confirmation_number: str | None
    expires_after_days: int | None
    expires_at: int | None
    product_description: str | None
    setup_future_usage: Literal['none']

class PaymentIntentCreatePaymentMethodOptionsLink(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    persistent_token: str
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentCreatePaymentMethodOptionsMobilepay(TypedDict, total=False):
    capture_method: Literal['manual'] | None
    setup_future_usage: Literal['none']

class PaymentIntentCreatePaymentMethodOptionsPaytoMandateOptions(TypedDict, total=False):
    amount: int | None
    amount_type: Literal['fixed', 'maximum'] | None
    end_date: str | None
    payment_schedule: Literal['adhoc', 'annual', 'daily', 'fortnightly', 'monthly', 'quarterly', 'semi_annual', 'weekly'] | None
    payments_per_period: int | None
    purpose: Literal['dependant_support', 'government', 'loan', 'mortgage', 'other', 'pension', 'personal', 'retail', 'salary', 'tax', 'utility'] | None

class PaymentIntentCreatePaymentMethodOptionsPayto(TypedDict, total=False):
    mandate_options: PaymentIntentCreatePaymentMethodOptionsPaytoMandateOptions
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentCreatePaymentMethodOptionsPix(TypedDict, total=False):
    amount_includes_iof: Literal['always', 'never']
    expires_after_seconds: int
    expires_at: int
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsPixMandateOptions
    setup_future_usage: Literal['none', 'off_session']

class PaymentIntentCreatePaymentMethodOptionsSofort(TypedDict, total=False):
    preferred_language: Literal['de', 'en', 'es', 'fr', 'it', 'nl', 'pl'] | None
    setup_future_usage: Literal['none', 'off_session'] | None

class PaymentIntentCreatePaymentMethodOptionsSwish(TypedDict, total=False):
    reference: str | None
    setup_future_usage: Literal['none']

class PaymentIntentCreatePaymentMethodOptionsUsBankAccountFinancialConnections(TypedDict, total=False):
    filters: InvoiceCreatePaymentSettingsPaymentMethodOptionsUsBankAccountFinancialConnectionsFilters
    permissions: list[Literal['balances', 'ownership', 'payment_method', 'transactions']]
    prefetch: list[Literal['balances', 'ownership', 'transactions']]
    return_url: str

class PaymentIntentCreatePaymentMethodOptionsUsBankAccountMandateOptions(TypedDict, total=False):
    collection_method: Literal['paper'] | None

class PaymentIntentCreatePaymentMethodOptionsUsBankAccountNetworks(TypedDict, total=False):
    requested: list[Literal['ach', 'us_domestic_wire']]

class PaymentIntentCreatePaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    financial_connections: PaymentIntentCreatePaymentMethodOptionsUsBankAccountFinancialConnections
    mandate_options: PaymentIntentCreatePaymentMethodOptionsUsBankAccountMandateOptions
    networks: PaymentIntentCreatePaymentMethodOptionsUsBankAccountNetworks
    setup_future_usage: Literal['none', 'off_session', 'on_session'] | None
    target_date: str
    transaction_purpose: Literal['goods', 'other', 'services', 'unspecified'] | None
    verification_method: Literal['automatic', 'instant', 'microdeposits']

class PaymentIntentCreatePaymentMethodOptionsWechatPay(TypedDict, total=False):
    app_id: str
    client: Literal['android', 'ios', 'web']
    setup_future_usage: Literal['none']

class PaymentIntentCreatePaymentMethodOptions(TypedDict, total=False):
    acss_debit: PaymentIntentCreatePaymentMethodOptionsAcssDebit | None
    affirm: PaymentIntentCreatePaymentMethodOptionsAffirm | None
    afterpay_clearpay: PaymentIntentCreatePaymentMethodOptionsAfterpayClearpay | None
    alipay: PaymentIntentCreatePaymentMethodOptionsAlipay | None
    alma: PaymentIntentCreatePaymentMethodOptionsAlma | None
    amazon_pay: PaymentIntentCreatePaymentMethodOptionsAmazonPay | None
    au_becs_debit: PaymentIntentCreatePaymentMethodOptionsAuBecsDebit | None
    bacs_debit: PaymentIntentCreatePaymentMethodOptionsBacsDebit | None
    bancontact: PaymentIntentCreatePaymentMethodOptionsBancontact | None
    billie: PaymentIntentCreatePaymentMethodOptionsBillie | None
    bizum: AccountSessionCreateComponentsBalanceReportFeatures | None
    blik: PaymentIntentCreatePaymentMethodOptionsBlik | None
    boleto: PaymentIntentCreatePaymentMethodOptionsBoleto | None
    card: PaymentIntentCreatePaymentMethodOptionsCard | None
    card_present: PaymentIntentCreatePaymentMethodOptionsCardPresent | None
    cashapp: PaymentIntentCreatePaymentMethodOptionsCashapp | None
    crypto: CheckoutSessionCreatePaymentMethodOptionsAlipay | None
    customer_balance: CheckoutSessionCreatePaymentMethodOptionsCustomerBalance | None
    eps: CheckoutSessionCreatePaymentMethodOptionsAlipay | None
    fpx: CheckoutSessionCreatePaymentMethodOptionsAlipay | None
    giropay: CheckoutSessionCreatePaymentMethodOptionsAlipay | None
    grabpay: CheckoutSessionCreatePaymentMethodOptionsAlipay | None
    ideal: PaymentIntentCreatePaymentMethodOptionsAlipay | None
    interac_present: AccountSessionCreateComponentsBalanceReportFeatures | None
    kakao_pay: PaymentIntentCreatePaymentMethodOptionsAmazonPay | None
    klarna: PaymentIntentCreatePaymentMethodOptionsKlarna | None
    konbini: PaymentIntentCreatePaymentMethodOptionsKonbini | None
    kr_card: PaymentIntentCreatePaymentMethodOptionsAmazonPay | None
    link: PaymentIntentCreatePaymentMethodOptionsLink | None
    mb_way: CheckoutSessionCreatePaymentMethodOptionsAlipay | None
    mobilepay: PaymentIntentCreatePaymentMethodOptionsMobilepay | None
    multibanco: CheckoutSessionCreatePaymentMethodOptionsAlipay | None
    naver_pay: PaymentIntentCreatePaymentMethodOptionsAmazonPay | None
    nz_bank_account: PaymentIntentCreatePaymentMethodOptionsAuBecsDebit | None
    oxxo: CheckoutSessionCreatePaymentMethodOptionsKonbini | None
    p24: CheckoutSessionCreatePaymentMethodOptionsP24 | None
    pay_by_bank: AccountSessionCreateComponentsBalanceReportFeatures | None
    payco: PaymentIntentCreatePaymentMethodOptionsMobilepay | None
    paynow: CheckoutSessionCreatePaymentMethodOptionsAlipay | None
    paypal: CheckoutSessionCreatePaymentMethodOptionsPaypal | None
    paypay: AccountSessionCreateComponentsBalanceReportFeatures | None
    payto: PaymentIntentCreatePaymentMethodOptionsPayto | None
    pix: PaymentIntentCreatePaymentMethodOptionsPix | None
    promptpay: CheckoutSessionCreatePaymentMethodOptionsAlipay | None
    revolut_pay: PaymentIntentCreatePaymentMethodOptionsAmazonPay | None
    samsung_pay: PaymentIntentCreatePaymentMethodOptionsMobilepay | None
    satispay: PaymentIntentCreatePaymentMethodOptionsCashapp | None
    scalapay: PaymentIntentCreatePaymentMethodOptionsAlma | None
    sepa_debit: PaymentIntentCreatePaymentMethodOptionsBacsDebit | None
    sequra: PaymentIntentCreatePaymentMethodOptionsMobilepay | None
    sofort: PaymentIntentCreatePaymentMethodOptionsSofort | None
    sunbit: PaymentIntentCreatePaymentMethodOptionsMobilepay | None
    swish: PaymentIntentCreatePaymentMethodOptionsSwish | None
    twint: CheckoutSessionCreatePaymentMethodOptionsBancontact | None
    upi: CheckoutSessionCreatePaymentMethodOptionsUpi | None
    us_bank_account: PaymentIntentCreatePaymentMethodOptionsUsBankAccount | None
    wechat_pay: PaymentIntentCreatePaymentMethodOptionsWechatPay | None
    zip: CheckoutSessionCreatePaymentMethodOptionsAlipay | None

class PaymentIntentCreateRadarOptions(TypedDict, total=False):
    referrer: str | None
    session: str

class PaymentIntentCreateTransferDataPaymentData(TypedDict, total=False):
    description: str
    metadata: dict[str, str] | None

class PaymentIntentCreateTransferData(TypedDict, total=False):
    amount: int
    description: str
    destination: str
    metadata: dict[str, str] | None
    payment_data: PaymentIntentCreateTransferDataPaymentData

class PaymentIntentCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_intents'
    allowed_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boku_promptpay', 'boleto', 'capchase_pay', 'card', 'card_present', 'cashapp', 'check_scan', 'click_to_pay', 'crypto', 'customer_balance', 'demo_pay', 'duitnow', 'dummy_auth_push', 'dummy_passthrough_card', 'edenred', 'eps', 'fpx', 'gcash', 'getbalance', 'gift_card', 'giropay', 'gopay', 'grabpay', 'id_bank_transfer', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'knet', 'konbini', 'kr_card', 'kr_market', 'kriya', 'link', 'mb_way', 'mobilepay', 'momo', 'mondu', 'multibanco', 'naver_pay', 'netbanking', 'ng_bank', 'ng_bank_transfer', 'ng_card', 'ng_market', 'ng_ussd', 'ng_wallet', 'nz_bank_account', 'octopus', 'oxxo', 'p24', 'paper_check', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'qris', 'rechnung', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'shop_pay', 'shopeepay', 'sofort', 'south_korea_market', 'stripe_balance', 'sunbit', 'swish', 'tamara', 'test_pay', 'touch_n_go', 'truemoney', 'twint', 'upi', 'us_bank_account', 'us_cash_voucher', 'vipps', 'wechat_pay', 'wero', 'zip']] | None
    amount: int
    amount_details: PaymentIntentCreateAmountDetails | None
    application_fee_amount: int | None
    automatic_payment_methods: PaymentIntentCreateAutomaticPaymentMethods | None
    capture_method: Literal['automatic', 'automatic_async', 'manual'] | None
    confirm: bool | None
    confirmation_method: Literal['automatic', 'manual'] | None
    confirmation_token: str | None
    currency: str
    customer: str | None
    customer_account: str | None
    description: str | None
    error_on_requires_action: bool | None
    excluded_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    expand: list[str] | None
    hooks: PaymentIntentCreateHooks | None
    mandate: str | None
    mandate_data: PaymentIntentCreateMandateData | None
    metadata: dict[str, str] | None
    off_session: Literal['one_off', 'recurring'] | bool | str | None
    on_behalf_of: str | None
    payment_details: PaymentIntentCreatePaymentDetails | None
    payment_method: str | None
    payment_method_configuration: str | None
    payment_method_data: PaymentIntentCreatePaymentMethodData | None
    payment_method_options: PaymentIntentCreatePaymentMethodOptions | None
    radar_options: PaymentIntentCreateRadarOptions | None
    receipt_email: str | None
    return_url: str | None
    setup_future_usage: Literal['off_session', 'on_session'] | None
    shipping: ChargeCreateShipping | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: PaymentIntentCreateTransferData | None
    transfer_group: str | None
    use_stripe_sdk: bool | None

class PaymentIntentUpdateTransferData(TypedDict, total=False):
    amount: int
    description: str
    metadata: dict[str, str] | None
    payment_data: PaymentIntentCreateTransferDataPaymentData

class PaymentIntentUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_intents/{intent}'
    intent: str
    allowed_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boku_promptpay', 'boleto', 'capchase_pay', 'card', 'card_present', 'cashapp', 'check_scan', 'click_to_pay', 'crypto', 'customer_balance', 'demo_pay', 'duitnow', 'dummy_auth_push', 'dummy_passthrough_card', 'edenred', 'eps', 'fpx', 'gcash', 'getbalance', 'gift_card', 'giropay', 'gopay', 'grabpay', 'id_bank_transfer', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'knet', 'konbini', 'kr_card', 'kr_market', 'kriya', 'link', 'mb_way', 'mobilepay', 'momo', 'mondu', 'multibanco', 'naver_pay', 'netbanking', 'ng_bank', 'ng_bank_transfer', 'ng_card', 'ng_market', 'ng_ussd', 'ng_wallet', 'nz_bank_account', 'octopus', 'oxxo', 'p24', 'paper_check', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'qris', 'rechnung', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'shop_pay', 'shopeepay', 'sofort', 'south_korea_market', 'stripe_balance', 'sunbit', 'swish', 'tamara', 'test_pay', 'touch_n_go', 'truemoney', 'twint', 'upi', 'us_bank_account', 'us_cash_voucher', 'vipps', 'wechat_pay', 'wero', 'zip']] | None
    amount: int | None
    amount_details: PaymentIntentCreateAmountDetails | None
    application_fee_amount: int | None
    capture_method: Literal['automatic', 'automatic_async', 'manual'] | None
    currency: str | None
    customer: str | None
    customer_account: str | None
    description: str | None
    excluded_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    expand: list[str] | None
    hooks: PaymentIntentCreateHooks | None
    metadata: dict[str, str] | None
    payment_details: PaymentIntentCreatePaymentDetails | None
    payment_method: str | None
    payment_method_configuration: str | None
    payment_method_data: PaymentIntentCreatePaymentMethodData | None
    payment_method_options: PaymentIntentCreatePaymentMethodOptions | None
    receipt_email: str | None
    setup_future_usage: Literal['off_session', 'on_session'] | None
    shipping: ChargeCreateShipping | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: PaymentIntentUpdateTransferData | None
    transfer_group: str | None

class PaymentIntentApplyCustomerBalanceParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_intents/{intent}/apply_customer_balance'
    intent: str
    amount: int | None
    currency: str | None
    expand: list[str] | None

class PaymentIntentCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_intents/{intent}/cancel'
    intent: str
    cancellation_reason: Literal['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'] | None
    expand: list[str] | None

class PaymentIntentCaptureParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_intents/{intent}/capture'
    intent: str
    amount_details: PaymentIntentCreateAmountDetails | None
    amount_to_capture: int | None
    application_fee_amount: int | None
    expand: list[str] | None
    final_capture: bool | None
    hooks: PaymentIntentCreateHooks | None
    metadata: dict[str, str] | None
    payment_details: PaymentIntentCreatePaymentDetails | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_data: ChargeCaptureTransferData | None

class PaymentIntentConfirmMandateDataCustomerAcceptanceOnline(TypedDict, total=False):
    ip_address: str
    user_agent: str

class PaymentIntentConfirmMandateDataCustomerAcceptance(TypedDict, total=False):
    accepted_at: int
    offline: AccountSessionCreateComponentsBalanceReportFeatures
    online: PaymentIntentConfirmMandateDataCustomerAcceptanceOnline
    type: Literal['offline', 'online']

class PaymentIntentConfirmMandateData(TypedDict, total=False):
    customer_acceptance: PaymentIntentConfirmMandateDataCustomerAcceptance

class PaymentIntentConfirmParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_intents/{intent}/confirm'
    intent: str
    allowed_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boku_promptpay', 'boleto', 'capchase_pay', 'card', 'card_present', 'cashapp', 'check_scan', 'click_to_pay', 'crypto', 'customer_balance', 'demo_pay', 'duitnow', 'dummy_auth_push', 'dummy_passthrough_card', 'edenred', 'eps', 'fpx', 'gcash', 'getbalance', 'gift_card', 'giropay', 'gopay', 'grabpay', 'id_bank_transfer', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'knet', 'konbini', 'kr_card', 'kr_market', 'kriya', 'link', 'mb_way', 'mobilepay', 'momo', 'mondu', 'multibanco', 'naver_pay', 'netbanking', 'ng_bank', 'ng_bank_transfer', 'ng_card', 'ng_market', 'ng_ussd', 'ng_wallet', 'nz_bank_account', 'octopus', 'oxxo', 'p24', 'paper_check', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'qris', 'rechnung', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'shop_pay', 'shopeepay', 'sofort', 'south_korea_market', 'stripe_balance', 'sunbit', 'swish', 'tamara', 'test_pay', 'touch_n_go', 'truemoney', 'twint', 'upi', 'us_bank_account', 'us_cash_voucher', 'vipps', 'wechat_pay', 'wero', 'zip']] | None
    amount_details: PaymentIntentCreateAmountDetails | None
    amount_to_confirm: int | None
    capture_method: Literal['automatic', 'automatic_async', 'manual'] | None
    confirmation_token: str | None
    error_on_requires_action: bool | None
    excluded_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    expand: list[str] | None
    hooks: PaymentIntentCreateHooks | None
    mandate: str | None
    mandate_data: PaymentIntentConfirmMandateData | None
    off_session: Literal['one_off', 'recurring'] | bool | str | None
    payment_details: PaymentIntentCreatePaymentDetails | None
    payment_method: str | None
    payment_method_data: PaymentIntentCreatePaymentMethodData | None
    payment_method_options: PaymentIntentCreatePaymentMethodOptions | None
    radar_options: PaymentIntentCreateRadarOptions | None
    receipt_email: str | None
    return_url: str | None
    setup_future_usage: Literal['off_session', 'on_session'] | None
    shipping: ChargeCreateShipping | None
    use_stripe_sdk: bool | None

class PaymentIntentIncrementAuthorizationParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_intents/{intent}/increment_authorization'
    intent: str
    amount: int
    amount_details: PaymentIntentCreateAmountDetails | None
    application_fee_amount: int | None
    description: str | None
    expand: list[str] | None
    hooks: PaymentIntentCreateHooks | None
    metadata: dict[str, str] | None
    payment_details: PaymentIntentCreatePaymentDetails | None
    statement_descriptor: str | None
    transfer_data: ChargeCaptureTransferData | None

class PaymentIntentVerifyMicrodepositsParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_intents/{intent}/verify_microdeposits'
    intent: str
    amounts: list[int] | None
    descriptor_code: str | None
    expand: list[str] | None

class PaymentLinkCreateAfterCompletionRedirect(TypedDict, total=False):
    url: str

class PaymentLinkCreateAfterCompletion(TypedDict, total=False):
    hosted_confirmation: BillingPortalSessionCreateFlowDataAfterCompletionHostedConfirmation
    redirect: PaymentLinkCreateAfterCompletionRedirect
    type: Literal['hosted_confirmation', 'redirect']

class PaymentLinkCreateInvoiceCreationInvoiceData(TypedDict, total=False):
    account_tax_ids: list[str] | None
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields] | None
    description: str
    footer: str
    issuer: CheckoutSessionCreateAutomaticTaxLiability
    metadata: dict[str, str] | None
    rendering_options: CheckoutSessionCreateInvoiceCreationInvoiceDataRenderingOptions | None

class PaymentLinkCreateInvoiceCreation(TypedDict, total=False):
    enabled: bool
    invoice_data: PaymentLinkCreateInvoiceCreationInvoiceData

class PaymentLinkCreateLineItems(TypedDict, total=False):
    adjustable_quantity: BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProductsAdjustableQuantity
    price: str
    price_data: CheckoutSessionCreateLineItemsPriceData
    quantity: int

class PaymentLinkCreatePaymentIntentData(TypedDict, total=False):
    capture_method: Literal['automatic', 'automatic_async', 'manual']
    description: str
    metadata: dict[str, str]
    setup_future_usage: Literal['off_session', 'on_session']
    statement_descriptor: str
    statement_descriptor_suffix: str
    transfer_group: str

class PaymentLinkCreatePaymentMethodOptionsCardRestrictions(TypedDict, total=False):
    brands_blocked: list[Literal['american_express', 'discover_global_network', 'mastercard', 'visa']]

class PaymentLinkCreatePaymentMethodOptionsCard(TypedDict, total=False):
    restrictions: PaymentLinkCreatePaymentMethodOptionsCardRestrictions

class PaymentLinkCreatePaymentMethodOptions(TypedDict, total=False):
    card: PaymentLinkCreatePaymentMethodOptionsCard

class PaymentLinkCreateRestrictionsCompletedSessions(TypedDict, total=False):
    limit: int

class PaymentLinkCreateRestrictions(TypedDict, total=False):
    completed_sessions: PaymentLinkCreateRestrictionsCompletedSessions

class PaymentLinkCreateSubscriptionData(TypedDict, total=False):
    description: str
    invoice_settings: CheckoutSessionCreateSubscriptionDataInvoiceSettings
    metadata: dict[str, str]
    trial_period_days: int
    trial_settings: CheckoutSessionCreateSubscriptionDataTrialSettings

class PaymentLinkCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_links'
    after_completion: PaymentLinkCreateAfterCompletion | None
    allow_promotion_codes: bool | None
    application_fee_amount: int | None
    application_fee_percent: float | None
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    billing_address_collection: Literal['auto', 'required'] | None
    consent_collection: CheckoutSessionCreateConsentCollection | None
    currency: str | None
    custom_fields: list[CheckoutSessionCreateCustomFields] | None
    custom_text: CheckoutSessionCreateCustomText | None
    customer_creation: Literal['always', 'if_required'] | None
    expand: list[str] | None
    inactive_message: str | None
    invoice_creation: PaymentLinkCreateInvoiceCreation | None
    line_items: list[PaymentLinkCreateLineItems]
    managed_payments: CheckoutSessionCreateAdaptivePricing | None
    metadata: dict[str, str] | None
    name_collection: CheckoutSessionCreateNameCollection | None
    on_behalf_of: str | None
    optional_items: list[CheckoutSessionCreateOptionalItems] | None
    payment_intent_data: PaymentLinkCreatePaymentIntentData | None
    payment_method_collection: Literal['always', 'if_required'] | None
    payment_method_options: PaymentLinkCreatePaymentMethodOptions | None
    payment_method_types: list[Literal['affirm', 'afterpay_clearpay', 'alipay', 'alma', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'klarna', 'konbini', 'link', 'mb_way', 'mobilepay', 'multibanco', 'oxxo', 'p24', 'pay_by_bank', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    phone_number_collection: SubscriptionListAutomaticTax | None
    restrictions: PaymentLinkCreateRestrictions | None
    shipping_address_collection: CheckoutSessionCreateShippingAddressCollection | None
    shipping_options: list[CreditNotePreviewShippingCost] | None
    submit_type: Literal['auto', 'book', 'donate', 'pay', 'subscribe'] | None
    subscription_data: PaymentLinkCreateSubscriptionData | None
    tax_id_collection: CheckoutSessionCreateTaxIdCollection | None
    transfer_data: CheckoutSessionCreatePaymentIntentDataTransferData | None

class PaymentLinkUpdateLineItems(TypedDict, total=False):
    adjustable_quantity: BillingPortalConfigurationCreateFeaturesSubscriptionUpdateProductsAdjustableQuantity
    id: str
    quantity: int

class PaymentLinkUpdatePaymentIntentData(TypedDict, total=False):
    description: str | None
    metadata: dict[str, str] | None
    setup_future_usage: Literal['off_session', 'on_session'] | None
    statement_descriptor: str | None
    statement_descriptor_suffix: str | None
    transfer_group: str | None

class PaymentLinkUpdatePaymentMethodOptionsCardRestrictions(TypedDict, total=False):
    brands_blocked: list[Literal['american_express', 'discover_global_network', 'mastercard', 'visa']] | None

class PaymentLinkUpdatePaymentMethodOptionsCard(TypedDict, total=False):
    restrictions: PaymentLinkUpdatePaymentMethodOptionsCardRestrictions | None

class PaymentLinkUpdatePaymentMethodOptions(TypedDict, total=False):
    card: PaymentLinkUpdatePaymentMethodOptionsCard | None

class PaymentLinkUpdateSubscriptionData(TypedDict, total=False):
    invoice_settings: CheckoutSessionCreateSubscriptionDataInvoiceSettings
    metadata: dict[str, str] | None
    trial_period_days: int | None
    trial_settings: CheckoutSessionCreateSubscriptionDataTrialSettings | None

class PaymentLinkUpdateTransferData(TypedDict, total=False):
    amount: int | None
    destination: str

class PaymentLinkUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_links/{payment_link}'
    payment_link: str
    active: bool | None
    after_completion: PaymentLinkCreateAfterCompletion | None
    allow_promotion_codes: bool | None
    application_fee_amount: int | None
    application_fee_percent: float | None
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    billing_address_collection: Literal['auto', 'required'] | None
    consent_collection: CheckoutSessionCreateConsentCollection | None
    custom_fields: list[CheckoutSessionCreateCustomFields] | None
    custom_text: CheckoutSessionCreateCustomText | None
    customer_creation: Literal['always', 'if_required'] | None
    expand: list[str] | None
    inactive_message: str | None
    invoice_creation: PaymentLinkCreateInvoiceCreation | None
    line_items: list[PaymentLinkUpdateLineItems] | None
    metadata: dict[str, str] | None
    name_collection: CheckoutSessionCreateNameCollection | None
    on_behalf_of: str | None
    optional_items: list[CheckoutSessionCreateOptionalItems] | None
    payment_intent_data: PaymentLinkUpdatePaymentIntentData | None
    payment_method_collection: Literal['always', 'if_required'] | None
    payment_method_options: PaymentLinkUpdatePaymentMethodOptions | None
    payment_method_types: list[Literal['affirm', 'afterpay_clearpay', 'alipay', 'alma', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'klarna', 'konbini', 'link', 'mb_way', 'mobilepay', 'multibanco', 'oxxo', 'p24', 'pay_by_bank', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    phone_number_collection: SubscriptionListAutomaticTax | None
    restrictions: PaymentLinkCreateRestrictions | None
    shipping_address_collection: CheckoutSessionCreateShippingAddressCollection | None
    shipping_options: list[CreditNotePreviewShippingCost] | None
    submit_type: Literal['auto', 'book', 'donate', 'pay', 'subscribe'] | None
    subscription_data: PaymentLinkUpdateSubscriptionData | None
    tax_id_collection: CheckoutSessionCreateTaxIdCollection | None
    transfer_data: PaymentLinkUpdateTransferData | None

class PaymentMethodConfigurationCreateAcssDebitDisplayPreference(TypedDict, total=False):
    preference: Literal['none', 'off', 'on']

class PaymentMethodConfigurationCreateAcssDebit(TypedDict, total=False):
    display_preference: PaymentMethodConfigurationCreateAcssDebitDisplayPreference

class PaymentMethodConfigurationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_method_configurations'
    acss_debit: PaymentMethodConfigurationCreateAcssDebit | None
    affirm: PaymentMethodConfigurationCreateAcssDebit | None
    afterpay_clearpay: PaymentMethodConfigurationCreateAcssDebit | None
    alipay: PaymentMethodConfigurationCreateAcssDebit | None
    alma: PaymentMethodConfigurationCreateAcssDebit | None
    amazon_pay: PaymentMethodConfigurationCreateAcssDebit | None
    apple_pay: PaymentMethodConfigurationCreateAcssDebit | None
    apple_pay_later: PaymentMethodConfigurationCreateAcssDebit | None
    au_becs_debit: PaymentMethodConfigurationCreateAcssDebit | None
    bacs_debit: PaymentMethodConfigurationCreateAcssDebit | None
    bancontact: PaymentMethodConfigurationCreateAcssDebit | None
    billie: PaymentMethodConfigurationCreateAcssDebit | None
    bizum: PaymentMethodConfigurationCreateAcssDebit | None
    blik: PaymentMethodConfigurationCreateAcssDebit | None
    boleto: PaymentMethodConfigurationCreateAcssDebit | None
    card: PaymentMethodConfigurationCreateAcssDebit | None
    cartes_bancaires: PaymentMethodConfigurationCreateAcssDebit | None
    cashapp: PaymentMethodConfigurationCreateAcssDebit | None
    crypto: PaymentMethodConfigurationCreateAcssDebit | None
    customer_balance: PaymentMethodConfigurationCreateAcssDebit | None
    eps: PaymentMethodConfigurationCreateAcssDebit | None
    expand: list[str] | None
    fpx: PaymentMethodConfigurationCreateAcssDebit | None
    fr_meal_voucher_conecs: PaymentMethodConfigurationCreateAcssDebit | None
    giropay: PaymentMethodConfigurationCreateAcssDebit | None
    google_pay: PaymentMethodConfigurationCreateAcssDebit | None
    grabpay: PaymentMethodConfigurationCreateAcssDebit | None
    ideal: PaymentMethodConfigurationCreateAcssDebit | None
    jcb: PaymentMethodConfigurationCreateAcssDebit | None
    kakao_pay: PaymentMethodConfigurationCreateAcssDebit | None
    klarna: PaymentMethodConfigurationCreateAcssDebit | None
    konbini: PaymentMethodConfigurationCreateAcssDebit | None
    kr_card: PaymentMethodConfigurationCreateAcssDebit | None
    link: PaymentMethodConfigurationCreateAcssDebit | None
    mb_way: PaymentMethodConfigurationCreateAcssDebit | None
    mobilepay: PaymentMethodConfigurationCreateAcssDebit | None
    multibanco: PaymentMethodConfigurationCreateAcssDebit | None
    name: str | None
    naver_pay: PaymentMethodConfigurationCreateAcssDebit | None
    nz_bank_account: PaymentMethodConfigurationCreateAcssDebit | None
    oxxo: PaymentMethodConfigurationCreateAcssDebit | None
    p24: PaymentMethodConfigurationCreateAcssDebit | None
    parent: str | None
    pay_by_bank: PaymentMethodConfigurationCreateAcssDebit | None
    payco: PaymentMethodConfigurationCreateAcssDebit | None
    paynow: PaymentMethodConfigurationCreateAcssDebit | None
    paypal: PaymentMethodConfigurationCreateAcssDebit | None
    paypay: PaymentMethodConfigurationCreateAcssDebit | None
    payto: PaymentMethodConfigurationCreateAcssDebit | None
    pix: PaymentMethodConfigurationCreateAcssDebit | None
    promptpay: PaymentMethodConfigurationCreateAcssDebit | None
    revolut_pay: PaymentMethodConfigurationCreateAcssDebit | None
    samsung_pay: PaymentMethodConfigurationCreateAcssDebit | None
    satispay: PaymentMethodConfigurationCreateAcssDebit | None
    scalapay: PaymentMethodConfigurationCreateAcssDebit | None
    sepa_debit: PaymentMethodConfigurationCreateAcssDebit | None
    sequra: PaymentMethodConfigurationCreateAcssDebit | None
    sofort: PaymentMethodConfigurationCreateAcssDebit | None
    sunbit: PaymentMethodConfigurationCreateAcssDebit | None
    swish: PaymentMethodConfigurationCreateAcssDebit | None
    twint: PaymentMethodConfigurationCreateAcssDebit | None
    upi: PaymentMethodConfigurationCreateAcssDebit | None
    us_bank_account: PaymentMethodConfigurationCreateAcssDebit | None
    wechat_pay: PaymentMethodConfigurationCreateAcssDebit | None
    zip: PaymentMethodConfigurationCreateAcssDebit | None

class PaymentMethodConfigurationUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_method_configurations/{configuration}'
    configuration: str
    acss_debit: PaymentMethodConfigurationCreateAcssDebit | None
    active: bool | None
    affirm: PaymentMethodConfigurationCreateAcssDebit | None
    afterpay_clearpay: PaymentMethodConfigurationCreateAcssDebit | None
    alipay: PaymentMethodConfigurationCreateAcssDebit | None
    alma: PaymentMethodConfigurationCreateAcssDebit | None
    amazon_pay: PaymentMethodConfigurationCreateAcssDebit | None
    apple_pay: PaymentMethodConfigurationCreateAcssDebit | None
    apple_pay_later: PaymentMethodConfigurationCreateAcssDebit | None
    au_becs_debit: PaymentMethodConfigurationCreateAcssDebit | None
    bacs_debit: PaymentMethodConfigurationCreateAcssDebit | None
    bancontact: PaymentMethodConfigurationCreateAcssDebit | None
    billie: PaymentMethodConfigurationCreateAcssDebit | None
    bizum: PaymentMethodConfigurationCreateAcssDebit | None
    blik: PaymentMethodConfigurationCreateAcssDebit | None
    boleto: PaymentMethodConfigurationCreateAcssDebit | None
    card: PaymentMethodConfigurationCreateAcssDebit | None
    cartes_bancaires: PaymentMethodConfigurationCreateAcssDebit | None
    cashapp: PaymentMethodConfigurationCreateAcssDebit | None
    crypto: PaymentMethodConfigurationCreateAcssDebit | None
    customer_balance: PaymentMethodConfigurationCreateAcssDebit | None
    eps: PaymentMethodConfigurationCreateAcssDebit | None
    expand: list[str] | None
    fpx: PaymentMethodConfigurationCreateAcssDebit | None
    fr_meal_voucher_conecs: PaymentMethodConfigurationCreateAcssDebit | None
    giropay: PaymentMethodConfigurationCreateAcssDebit | None
    google_pay: PaymentMethodConfigurationCreateAcssDebit | None
    grabpay: PaymentMethodConfigurationCreateAcssDebit | None
    ideal: PaymentMethodConfigurationCreateAcssDebit | None
    jcb: PaymentMethodConfigurationCreateAcssDebit | None
    kakao_pay: PaymentMethodConfigurationCreateAcssDebit | None
    klarna: PaymentMethodConfigurationCreateAcssDebit | None
    konbini: PaymentMethodConfigurationCreateAcssDebit | None
    kr_card: PaymentMethodConfigurationCreateAcssDebit | None
    link: PaymentMethodConfigurationCreateAcssDebit | None
    mb_way: PaymentMethodConfigurationCreateAcssDebit | None
    mobilepay: PaymentMethodConfigurationCreateAcssDebit | None
    multibanco: PaymentMethodConfigurationCreateAcssDebit | None
    name: str | None
    naver_pay: PaymentMethodConfigurationCreateAcssDebit | None
    nz_bank_account: PaymentMethodConfigurationCreateAcssDebit | None
    oxxo: PaymentMethodConfigurationCreateAcssDebit | None
    p24: PaymentMethodConfigurationCreateAcssDebit | None
    pay_by_bank: PaymentMethodConfigurationCreateAcssDebit | None
    payco: PaymentMethodConfigurationCreateAcssDebit | None
    paynow: PaymentMethodConfigurationCreateAcssDebit | None
    paypal: PaymentMethodConfigurationCreateAcssDebit | None
    paypay: PaymentMethodConfigurationCreateAcssDebit | None
    payto: PaymentMethodConfigurationCreateAcssDebit | None
    pix: PaymentMethodConfigurationCreateAcssDebit | None
    promptpay: PaymentMethodConfigurationCreateAcssDebit | None
    revolut_pay: PaymentMethodConfigurationCreateAcssDebit | None
    samsung_pay: PaymentMethodConfigurationCreateAcssDebit | None
    satispay: PaymentMethodConfigurationCreateAcssDebit | None
    scalapay: PaymentMethodConfigurationCreateAcssDebit | None
    sepa_debit: PaymentMethodConfigurationCreateAcssDebit | None
    sequra: PaymentMethodConfigurationCreateAcssDebit | None
    sofort: PaymentMethodConfigurationCreateAcssDebit | None
    sunbit: PaymentMethodConfigurationCreateAcssDebit | None
    swish: PaymentMethodConfigurationCreateAcssDebit | None
    twint: PaymentMethodConfigurationCreateAcssDebit | None
    upi: PaymentMethodConfigurationCreateAcssDebit | None
    us_bank_account: PaymentMethodConfigurationCreateAcssDebit | None
    wechat_pay: PaymentMethodConfigurationCreateAcssDebit | None
    zip: PaymentMethodConfigurationCreateAcssDebit | None

class PaymentMethodDomainCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_method_domains'
    domain_name: str
    enabled: bool | None
    expand: list[str] | None

class PaymentMethodDomainUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_method_domains/{payment_method_domain}'
    payment_method_domain: str
    enabled: bool | None
    expand: list[str] | None

class PaymentMethodDomainValidateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_method_domains/{payment_method_domain}/validate'
    payment_method_domain: str
    expand: list[str] | None

class PaymentMethodCreateCustom(TypedDict, total=False):
    type: str

class PaymentMethodCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_methods'
    acss_debit: PaymentIntentCreatePaymentMethodDataAcssDebit | None
    affirm: AccountSessionCreateComponentsBalanceReportFeatures | None
    afterpay_clearpay: AccountSessionCreateComponentsBalanceReportFeatures | None
    alipay: AccountSessionCreateComponentsBalanceReportFeatures | None
    allow_redisplay: Literal['always', 'limited', 'unspecified'] | None
    alma: AccountSessionCreateComponentsBalanceReportFeatures | None
    amazon_pay: AccountSessionCreateComponentsBalanceReportFeatures | None
    au_becs_debit: PaymentIntentCreatePaymentMethodDataAuBecsDebit | None
    bacs_debit: PaymentIntentCreatePaymentMethodDataBacsDebit | None
    bancontact: AccountSessionCreateComponentsBalanceReportFeatures | None
    billie: AccountSessionCreateComponentsBalanceReportFeatures | None
    billing_details: PaymentIntentCreatePaymentMethodDataBillingDetails | None
    bizum: AccountSessionCreateComponentsBalanceReportFeatures | None
    blik: AccountSessionCreateComponentsBalanceReportFeatures | None
    boleto: PaymentIntentCreatePaymentMethodDataBoleto | None
    card: PaymentIntentCreatePaymentMethodDataCard | None
    cashapp: AccountSessionCreateComponentsBalanceReportFeatures | None
    crypto: AccountSessionCreateComponentsBalanceReportFeatures | None
    custom: PaymentMethodCreateCustom | None
    customer: str | None
    customer_balance: AccountSessionCreateComponentsBalanceReportFeatures | None
    eps: PaymentIntentCreatePaymentMethodDataEps | None
    expand: list[str] | None
    fpx: PaymentIntentCreatePaymentMethodDataFpx | None
    giropay: AccountSessionCreateComponentsBalanceReportFeatures | None
    grabpay: AccountSessionCreateComponentsBalanceReportFeatures | None
    ideal: PaymentIntentCreatePaymentMethodDataIdeal | None
    interac_present: AccountSessionCreateComponentsBalanceReportFeatures | None
    kakao_pay: AccountSessionCreateComponentsBalanceReportFeatures | None
    klarna: PaymentIntentCreatePaymentMethodDataKlarna | None
    konbini: AccountSessionCreateComponentsBalanceReportFeatures | None
    kr_card: AccountSessionCreateComponentsBalanceReportFeatures | None
    link: AccountSessionCreateComponentsBalanceReportFeatures | None
    mb_way: AccountSessionCreateComponentsBalanceReportFeatures | None
    metadata: dict[str, str] | None
    mobilepay: AccountSessionCreateComponentsBalanceReportFeatures | None
    multibanco: AccountSessionCreateComponentsBalanceReportFeatures | None
    naver_pay: PaymentIntentCreatePaymentMethodDataNaverPay | None
    nz_bank_account: PaymentIntentCreatePaymentMethodDataNzBankAccount | None
    oxxo: AccountSessionCreateComponentsBalanceReportFeatures | None
    p24: PaymentIntentCreatePaymentMethodDataP24 | None
    pay_by_bank: AccountSessionCreateComponentsBalanceReportFeatures | None
    payco: AccountSessionCreateComponentsBalanceReportFeatures | None
    payment_method: str | None
    paynow: AccountSessionCreateComponentsBalanceReportFeatures | None
    paypal: AccountSessionCreateComponentsBalanceReportFeatures | None
    paypay: AccountSessionCreateComponentsBalanceReportFeatures | None
    payto: PaymentIntentCreatePaymentMethodDataPayto | None
    pix: AccountSessionCreateComponentsBalanceReportFeatures | None
    promptpay: AccountSessionCreateComponentsBalanceReportFeatures | None
    radar_options: ChargeCreateRadarOptions | None
    revolut_pay: AccountSessionCreateComponentsBalanceReportFeatures | None
    samsung_pay: AccountSessionCreateComponentsBalanceReportFeatures | None
    satispay: AccountSessionCreateComponentsBalanceReportFeatures | None
    scalapay: AccountSessionCreateComponentsBalanceReportFeatures | None
    sepa_debit: PaymentIntentCreatePaymentMethodDataSepaDebit | None
    sequra: AccountSessionCreateComponentsBalanceReportFeatures | None
    sofort: PaymentIntentCreatePaymentMethodDataSofort | None
    sunbit: AccountSessionCreateComponentsBalanceReportFeatures | None
    swish: AccountSessionCreateComponentsBalanceReportFeatures | None
    twint: AccountSessionCreateComponentsBalanceReportFeatures | None
    type: Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip'] | None
    upi: InvoiceCreatePaymentSettingsPaymentMethodOptionsUpi | None
    us_bank_account: PaymentIntentCreatePaymentMethodDataUsBankAccount | None
    wechat_pay: AccountSessionCreateComponentsBalanceReportFeatures | None
    zip: AccountSessionCreateComponentsBalanceReportFeatures | None

class PaymentMethodUpdateCardNetworks(TypedDict, total=False):
    preferred: Literal['cartes_bancaires', 'mastercard', 'visa'] | None

class PaymentMethodUpdateCard(TypedDict, total=False):
    exp_month: int
    exp_year: int
    networks: PaymentMethodUpdateCardNetworks

class PaymentMethodUpdateUsBankAccount(TypedDict, total=False):
    account_holder_type: Literal['company', 'individual']
    account_type: Literal['checking', 'savings']

class PaymentMethodUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_methods/{payment_method}'
    payment_method: str
    allow_redisplay: Literal['always', 'limited', 'unspecified'] | None
    billing_details: PaymentIntentCreatePaymentMethodDataBillingDetails | None
    card: PaymentMethodUpdateCard | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    us_bank_account: PaymentMethodUpdateUsBankAccount | None

class PaymentMethodAttachParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_methods/{payment_method}/attach'
    payment_method: str
    customer: str | None
    customer_account: str | None
    expand: list[str] | None

class PaymentMethodDetachParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_methods/{payment_method}/detach'
    payment_method: str
    expand: list[str] | None

class PaymentRecordReportPaymentCanceled(TypedDict, total=False):
    canceled_at: int

class PaymentRecordReportPaymentCustomerDetails(TypedDict, total=False):
    customer: str
    email: str
    name: str
    phone: str

class PaymentRecordReportPaymentFailed(TypedDict, total=False):
    failed_at: int

class PaymentRecordReportPaymentGuaranteed(TypedDict, total=False):
    guaranteed_at: int

class PaymentRecordReportPaymentPaymentMethodDetailsCustom(TypedDict, total=False):
    display_name: str
    type: str

class PaymentRecordReportPaymentPaymentMethodDetails(TypedDict, total=False):
    billing_details: CustomerPaymentSourceUpdateOwner
    custom: PaymentRecordReportPaymentPaymentMethodDetailsCustom
    payment_method: str
    type: Literal['custom']

class PaymentRecordReportPaymentProcessorDetailsCustom(TypedDict, total=False):
    payment_reference: str

class PaymentRecordReportPaymentProcessorDetails(TypedDict, total=False):
    custom: PaymentRecordReportPaymentProcessorDetailsCustom
    type: Literal['custom']

class PaymentRecordReportPaymentShippingDetails(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress
    name: str
    phone: str

class PaymentRecordReportPaymentParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_records/report_payment'
    amount_requested: BillingCreditGrantCreateAmountMonetary
    canceled: PaymentRecordReportPaymentCanceled | None
    customer_details: PaymentRecordReportPaymentCustomerDetails | None
    customer_presence: Literal['off_session', 'on_session'] | None
    description: str | None
    expand: list[str] | None
    failed: PaymentRecordReportPaymentFailed | None
    guaranteed: PaymentRecordReportPaymentGuaranteed | None
    initiated_at: int
    metadata: dict[str, str] | None
    outcome: Literal['canceled', 'failed', 'guaranteed'] | None
    payment_method_details: PaymentRecordReportPaymentPaymentMethodDetails
    processor_details: PaymentRecordReportPaymentProcessorDetails | None
    shipping_details: PaymentRecordReportPaymentShippingDetails | None

class PaymentRecordReportPaymentAttemptParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_records/{id}/report_payment_attempt'
    id: str
    canceled: PaymentRecordReportPaymentCanceled | None
    description: str | None
    expand: list[str] | None
    failed: PaymentRecordReportPaymentFailed | None
    guaranteed: PaymentRecordReportPaymentGuaranteed | None
    initiated_at: int
    metadata: dict[str, str] | None
    outcome: Literal['canceled', 'failed', 'guaranteed'] | None
    payment_method_details: PaymentRecordReportPaymentPaymentMethodDetails | None
    shipping_details: PaymentRecordReportPaymentShippingDetails | None

class PaymentRecordReportPaymentAttemptCanceledParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_records/{id}/report_payment_attempt_canceled'
    id: str
    canceled_at: int
    expand: list[str] | None
    metadata: dict[str, str] | None

class PaymentRecordReportPaymentAttemptFailedParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_records/{id}/report_payment_attempt_failed'
    id: str
    expand: list[str] | None
    failed_at: int
    metadata: dict[str, str] | None

class PaymentRecordReportPaymentAttemptGuaranteedParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_records/{id}/report_payment_attempt_guaranteed'
    id: str
    expand: list[str] | None
    guaranteed_at: int
    metadata: dict[str, str] | None

class PaymentRecordReportPaymentAttemptInformationalParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_records/{id}/report_payment_attempt_informational'
    id: str
    customer_details: PaymentRecordReportPaymentCustomerDetails | None
    description: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    shipping_details: PaymentRecordReportPaymentShippingDetails | None

class PaymentRecordReportRefundProcessorDetailsCustom(TypedDict, total=False):
    refund_reference: str

class PaymentRecordReportRefundProcessorDetails(TypedDict, total=False):
    custom: PaymentRecordReportRefundProcessorDetailsCustom
    type: Literal['custom']

class PaymentRecordReportRefundRefunded(TypedDict, total=False):
    refunded_at: int

class PaymentRecordReportRefundParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_records/{id}/report_refund'
    id: str
    amount: BillingCreditGrantCreateAmountMonetary | None
    expand: list[str] | None
    initiated_at: int | None
    metadata: dict[str, str] | None
    outcome: Literal['refunded']
    processor_details: PaymentRecordReportRefundProcessorDetails
    refunded: PaymentRecordReportRefundRefunded | None

class PayoutCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payouts'
    amount: int
    currency: str
    description: str | None
    destination: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    method: Literal['instant', 'standard'] | None
    payout_method: str | None
    source_type: Literal['bank_account', 'card', 'fpx'] | None
    statement_descriptor: str | None

class PayoutUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payouts/{payout}'
    payout: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class PayoutCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payouts/{payout}/cancel'
    payout: str
    expand: list[str] | None

class PayoutReverseParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payouts/{payout}/reverse'
    payout: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class PlanCreateProduct(TypedDict, total=False):
    active: bool
    id: str
    metadata: dict[str, str]
    name: str
    statement_descriptor: str
    tax_code: str
    tax_details: CheckoutSessionCreateLineItemsPriceDataProductDataTaxDetails
    unit_label: str

class PlanCreateTiers(TypedDict, total=False):
    flat_amount: int
    flat_amount_decimal: str
    unit_amount: int
    unit_amount_decimal: str
    up_to: Literal['inf'] | int

class PlanCreateTransformUsage(TypedDict, total=False):
    divide_by: int
    round: Literal['down', 'up']

class PlanCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/plans'
    active: bool | None
    amount: int | None
    amount_decimal: str | None
    billing_scheme: Literal['per_unit', 'tiered'] | None
    currency: str
    expand: list[str] | None
    id: str | None
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int | None
    metadata: dict[str, str] | None
    meter: str | None
    nickname: str | None
    product: PlanCreateProduct | str | None
    tiers: list[PlanCreateTiers] | None
    tiers_mode: Literal['graduated', 'volume'] | None
    transform_usage: PlanCreateTransformUsage | None
    trial_period_days: int | None
    usage_type: Literal['licensed', 'metered'] | None

class PlanUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/plans/{plan}'
    plan: str
    active: bool | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    nickname: str | None
    product: str | None
    trial_period_days: int | None

class PriceCreateCurrencyOptionsCustomUnitAmount(TypedDict, total=False):
    enabled: bool
    maximum: int
    minimum: int
    preset: int

class PriceCreateCurrencyOptions(TypedDict, total=False):
    custom_unit_amount: PriceCreateCurrencyOptionsCustomUnitAmount
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']
    tiers: list[PlanCreateTiers]
    unit_amount: int
    unit_amount_decimal: str

class PriceCreateRecurring(TypedDict, total=False):
    interval: Literal['day', 'month', 'week', 'year']
    interval_count: int
    meter: str
    trial_period_days: int
    usage_type: Literal['licensed', 'metered']

class PriceCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/prices'
    active: bool | None
    billing_scheme: Literal['per_unit', 'tiered'] | None
    currency: str
    currency_options: dict[str, PriceCreateCurrencyOptions] | None
    custom_unit_amount: PriceCreateCurrencyOptionsCustomUnitAmount | None
    expand: list[str] | None
    lookup_key: str | None
    metadata: dict[str, str] | None
    nickname: str | None
    product: str | None
    product_data: PlanCreateProduct | None
    recurring: PriceCreateRecurring | None
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified'] | None
    tiers: list[PlanCreateTiers] | None
    tiers_mode: Literal['graduated', 'volume'] | None
    transfer_lookup_key: bool | None
    transform_quantity: PlanCreateTransformUsage | None
    unit_amount: int | None
    unit_amount_decimal: str | None

class PriceUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/prices/{price}'
    price: str
    active: bool | None
    currency_options: dict[str, PriceCreateCurrencyOptions] | None
    expand: list[str] | None
    lookup_key: str | None
    metadata: dict[str, str] | None
    nickname: str | None
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified'] | None
    transfer_lookup_key: bool | None

class ProductCatalogTrialOfferCreateDurationRelative(TypedDict, total=False):
    iterations: int

class ProductCatalogTrialOfferCreateDuration(TypedDict, total=False):
    relative: ProductCatalogTrialOfferCreateDurationRelative
    type: Literal['relative']

class ProductCatalogTrialOfferCreateEndBehaviorTransition(TypedDict, total=False):
    price: str

class ProductCatalogTrialOfferCreateEndBehavior(TypedDict, total=False):
    transition: ProductCatalogTrialOfferCreateEndBehaviorTransition

class ProductCatalogTrialOfferCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/product_catalog/trial_offers'
    active: bool | None
    duration: ProductCatalogTrialOfferCreateDuration
    end_behavior: ProductCatalogTrialOfferCreateEndBehavior
    expand: list[str] | None
    nickname: str | None
    price: str

class ProductCatalogTrialOfferUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/product_catalog/trial_offers/{id}'
    id: str
    active: bool | None
    expand: list[str] | None

class ProductCreateDefaultPriceData(TypedDict, total=False):
    currency: str
    currency_options: dict[str, PriceCreateCurrencyOptions]
    custom_unit_amount: PriceCreateCurrencyOptionsCustomUnitAmount
    metadata: dict[str, str]
    recurring: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']
    unit_amount: int
    unit_amount_decimal: str

class ProductCreateMarketingFeatures(TypedDict, total=False):
    name: str

class ProductCreatePackageDimensions(TypedDict, total=False):
    height: float
    length: float
    weight: float
    width: float

class ProductCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/products'
    active: bool | None
    default_price_data: ProductCreateDefaultPriceData | None
    description: str | None
    expand: list[str] | None
    id: str | None
    images: list[str] | None
    marketing_features: list[ProductCreateMarketingFeatures] | None
    metadata: dict[str, str] | None
    name: str
    package_dimensions: ProductCreatePackageDimensions | None
    shippable: bool | None
    statement_descriptor: str | None
    tax_code: str | None
    tax_details: CheckoutSessionCreateLineItemsPriceDataProductDataTaxDetails | None
    type: Literal['good', 'service'] | None
    unit_label: str | None
    url: str | None

class ProductUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/products/{id}'
    id: str
    active: bool | None
    default_price: str | None
    description: str | None
    expand: list[str] | None
    images: list[str] | None
    marketing_features: list[ProductCreateMarketingFeatures] | None
    metadata: dict[str, str] | None
    name: str | None
    package_dimensions: ProductCreatePackageDimensions | None
    shippable: bool | None
    statement_descriptor: str | None
    tax_code: str | None
    tax_details: CheckoutSessionCreateLineItemsPriceDataProductDataTaxDetails | None
    unit_label: str | None
    url: str | None

class ProductFeatureCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/products/{product}/features'
    product: str
    entitlement_feature: str
    expand: list[str] | None

class PromotionCodeCreatePromotion(TypedDict, total=False):
    coupon: str
    type: Literal['coupon']

class PromotionCodeCreateRestrictionsCurrencyOptions(TypedDict, total=False):
    minimum_amount: int

class PromotionCodeCreateRestrictions(TypedDict, total=False):
    currency_options: dict[str, PromotionCodeCreateRestrictionsCurrencyOptions]
    first_time_transaction: bool
    minimum_amount: int
    minimum_amount_currency: str

class PromotionCodeCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/promotion_codes'
    active: bool | None
    code: str | None
    customer: str | None
    customer_account: str | None
    expand: list[str] | None
    expires_at: int | None
    max_redemptions: int | None
    metadata: dict[str, str] | None
    promotion: PromotionCodeCreatePromotion
    restrictions: PromotionCodeCreateRestrictions | None

class PromotionCodeUpdateRestrictions(TypedDict, total=False):
    currency_options: dict[str, PromotionCodeCreateRestrictionsCurrencyOptions]

class PromotionCodeUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/promotion_codes/{promotion_code}'
    promotion_code: str
    active: bool | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    restrictions: PromotionCodeUpdateRestrictions | None

class QuoteCreateFromQuote(TypedDict, total=False):
    is_revision: bool
    quote: str

class QuoteCreateInvoiceSettings(TypedDict, total=False):
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields] | None
    days_until_due: int
    description: str | None
    footer: str | None
    issuer: CheckoutSessionCreateAutomaticTaxLiability

class QuoteCreateLineItemsPriceData(TypedDict, total=False):
    currency: str
    product: str
    recurring: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']
    unit_amount: int
    unit_amount_decimal: str

class QuoteCreateLineItems(TypedDict, total=False):
    discounts: list[InvoiceItemCreateDiscounts] | None
    price: str
    price_data: QuoteCreateLineItemsPriceData
    quantity: int
    tax_rates: list[str] | None

class QuoteCreateSubscriptionData(TypedDict, total=False):
    billing_mode: CheckoutSessionCreateSubscriptionDataBillingMode
    description: str
    effective_date: Literal['current_period_end'] | int | None
    metadata: dict[str, str]
    trial_period_days: int | None

class QuoteCreateTransferData(TypedDict, total=False):
    amount: int
    amount_percent: float
    destination: str

class QuoteCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/quotes'
    application_fee_amount: int | None
    application_fee_percent: float | None
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    customer: str | None
    customer_account: str | None
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    expires_at: int | None
    footer: str | None
    from_quote: QuoteCreateFromQuote | None
    header: str | None
    invoice_settings: QuoteCreateInvoiceSettings | None
    line_items: list[QuoteCreateLineItems] | None
    metadata: dict[str, str] | None
    on_behalf_of: str | None
    subscription_data: QuoteCreateSubscriptionData | None
    test_clock: str | None
    transfer_data: QuoteCreateTransferData | None

class QuoteUpdateLineItems(TypedDict, total=False):
    discounts: list[InvoiceItemCreateDiscounts] | None
    id: str
    price: str
    price_data: QuoteCreateLineItemsPriceData
    quantity: int
    tax_rates: list[str] | None

class QuoteUpdateSubscriptionData(TypedDict, total=False):
    description: str | None
    effective_date: Literal['current_period_end'] | int | None
    metadata: dict[str, str]
    trial_period_days: int | None

class QuoteUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/quotes/{quote}'
    quote: str
    application_fee_amount: int | None
    application_fee_percent: float | None
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    customer: str | None
    customer_account: str | None
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    expires_at: int | None
    footer: str | None
    header: str | None
    invoice_settings: QuoteCreateInvoiceSettings | None
    line_items: list[QuoteUpdateLineItems] | None
    metadata: dict[str, str] | None
    on_behalf_of: str | None
    subscription_data: QuoteUpdateSubscriptionData | None
    transfer_data: QuoteCreateTransferData | None

class QuoteAcceptParams(Params):
    KEY: ClassVar[str] = 'POST /v1/quotes/{quote}/accept'
    quote: str
    expand: list[str] | None

class QuoteCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/quotes/{quote}/cancel'
    quote: str
    expand: list[str] | None

class QuoteFinalizeQuoteParams(Params):
    KEY: ClassVar[str] = 'POST /v1/quotes/{quote}/finalize'
    quote: str
    expand: list[str] | None
    expires_at: int | None

class RadarPaymentEvaluationCreateClientDeviceMetadataDetails(TypedDict, total=False):
    radar_session: str

class RadarPaymentEvaluationCreateCustomerDetails(TypedDict, total=False):
    customer: str
    customer_account: str
    email: str
    name: str
    phone: str

class RadarPaymentEvaluationCreatePaymentDetailsMoneyMovementDetailsCard(TypedDict, total=False):
    customer_presence: Literal['off_session', 'on_session']
    payment_type: Literal['one_off', 'recurring', 'setup_one_off', 'setup_recurring']

class RadarPaymentEvaluationCreatePaymentDetailsMoneyMovementDetails(TypedDict, total=False):
    card: RadarPaymentEvaluationCreatePaymentDetailsMoneyMovementDetailsCard
    money_movement_type: Literal['card']

class RadarPaymentEvaluationCreatePaymentDetailsPaymentMethodDetails(TypedDict, total=False):
    billing_details: CustomerPaymentSourceUpdateOwner
    payment_method: str

class RadarPaymentEvaluationCreatePaymentDetails(TypedDict, total=False):
    amount: int
    currency: str
    description: str
    money_movement_details: RadarPaymentEvaluationCreatePaymentDetailsMoneyMovementDetails
    payment_method_details: RadarPaymentEvaluationCreatePaymentDetailsPaymentMethodDetails
    shipping_details: PaymentRecordReportPaymentShippingDetails
    statement_descriptor: str

class RadarPaymentEvaluationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/radar/payment_evaluations'
    client_device_metadata_details: RadarPaymentEvaluationCreateClientDeviceMetadataDetails | None
    customer_details: RadarPaymentEvaluationCreateCustomerDetails
    expand: list[str] | None
    metadata: dict[str, str] | None
    payment_details: RadarPaymentEvaluationCreatePaymentDetails

class RadarValueListItemCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/radar/value_list_items'
    expand: list[str] | None
    value: str
    value_list: str

class RadarValueListCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/radar/value_lists'
    alias: str
    expand: list[str] | None
    item_type: Literal['account', 'card_bin', 'card_fingerprint', 'case_sensitive_string', 'country', 'crypto_fingerprint', 'customer_id', 'email', 'ip_address', 'sepa_debit_fingerprint', 'string', 'us_bank_account_fingerprint'] | None
    metadata: dict[str, str] | None
    name: str

class RadarValueListUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/radar/value_lists/{value_list}'
    value_list: str
    alias: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    name: str | None

class RefundCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/refunds'
    amount: int | None
    charge: str | None
    currency: str | None
    customer: str | None
    expand: list[str] | None
    instructions_email: str | None
    metadata: dict[str, str] | None
    origin: Literal['customer_balance'] | None
    payment_intent: str | None
    reason: Literal['duplicate', 'fraudulent', 'requested_by_customer'] | None
    refund_application_fee: bool | None
    reverse_transfer: bool | None

class RefundUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/refunds/{refund}'
    refund: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class RefundCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/refunds/{refund}/cancel'
    refund: str
    expand: list[str] | None

class ReportingReportRunCreateParameters(TypedDict, total=False):
    columns: list[str]
    connected_account: str
    currency: str
    interval_end: int
    interval_start: int
    payout: str
    reporting_category: Literal['advance', 'advance_funding', 'anticipation_repayment', 'charge', 'charge_failure', 'climate_order_purchase', 'climate_order_refund', 'connect_collection_transfer', 'connect_reserved_funds', 'contribution', 'dispute', 'dispute_reversal', 'fee', 'financing_paydown', 'financing_paydown_reversal', 'financing_payout', 'financing_payout_reversal', 'issuing_authorization_hold', 'issuing_authorization_release', 'issuing_dispute', 'issuing_transaction', 'network_cost', 'other_adjustment', 'partial_capture_reversal', 'payout', 'payout_reversal', 'platform_earning', 'platform_earning_refund', 'refund', 'refund_failure', 'risk_reserved_funds', 'tax', 'topup', 'topup_reversal', 'transfer', 'transfer_reversal', 'unreconciled_customer_funds']
    timezone: Literal['Africa/Abidjan', 'Africa/Accra', 'Africa/Addis_Ababa', 'Africa/Algiers', 'Africa/Asmara', 'Africa/Asmera', 'Africa/Bamako', 'Africa/Bangui', 'Africa/Banjul', 'Africa/Bissau', 'Africa/Blantyre', 'Africa/Brazzaville', 'Africa/Bujumbura', 'Africa/Cairo', 'Africa/Casablanca', 'Africa/Ceuta', 'Africa/Conakry', 'Africa/Dakar', 'Africa/Dar_es_Salaam', 'Africa/Djibouti', 'Africa/Douala', 'Africa/El_Aaiun', 'Africa/Freetown', 'Africa/Gaborone', 'Africa/Harare', 'Africa/Johannesburg', 'Africa/Juba', 'Africa/Kampala', 'Africa/Khartoum', 'Africa/Kigali', 'Africa/Kinshasa', 'Africa/Lagos', 'Africa/Libreville', 'Africa/Lome', 'Africa/Luanda', 'Africa/Lubumbashi', 'Africa/Lusaka', 'Africa/Malabo', 'Africa/Maputo', 'Africa/Maseru', 'Africa/Mbabane', 'Africa/Mogadishu', 'Africa/Monrovia', 'Africa/Nairobi', 'Africa/Ndjamena', 'Africa/Niamey', 'Africa/Nouakchott', 'Africa/Ouagadougou', 'Africa/Porto-Novo', 'Africa/Sao_Tome', 'Africa/Timbuktu', 'Africa/Tripoli', 'Africa/Tunis', 'Africa/Windhoek', 'America/Adak', 'America/Anchorage', 'America/Anguilla', 'America/Antigua', 'America/Araguaina', 'America/Argentina/Buenos_Aires', 'America/Argentina/Catamarca', 'America/Argentina/ComodRivadavia', 'America/Argentina/Cordoba', 'America/Argentina/Jujuy', 'America/Argentina/La_Rioja', 'America/Argentina/Mendoza', 'America/Argentina/Rio_Gallegos', 'America/Argentina/Salta', 'America/Argentina/San_Juan', 'America/Argentina/San_Luis', 'America/Argentina/Tucuman', 'America/Argentina/Ushuaia', 'America/Aruba', 'America/Asuncion', 'America/Atikokan', 'America/Atka', 'America/Bahia', 'America/Bahia_Banderas', 'America/Barbados', 'America/Belem', 'America/Belize', 'America/Blanc-Sablon', 'America/Boa_Vista', 'America/Bogota', 'America/Boise', 'America/Buenos_Aires', 'America/Cambridge_Bay', 'America/Campo_Grande', 'America/Cancun', 'America/Caracas', 'America/Catamarca', 'America/Cayenne', 'America/Cayman', 'America/Chicago', 'America/Chihuahua', 'America/Ciudad_Juarez', 'America/Coral_Harbour', 'America/Cordoba', 'America/Costa_Rica', 'America/Coyhaique', 'America/Creston', 'America/Cuiaba', 'America/Curacao', 'America/Danmarkshavn', 'America/Dawson', 'America/Dawson_Creek', 'America/Denver', 'America/Detroit', 'America/Dominica', 'America/Edmonton', 'America/Eirunepe', 'America/El_Salvador', 'America/Ensenada', 'America/Fort_Nelson', 'America/Fort_Wayne', 'America/Fortaleza', 'America/Glace_Bay', 'America/Godthab', 'America/Goose_Bay', 'America/Grand_Turk', 'America/Grenada', 'America/Guadeloupe', 'America/Guatemala', 'America/Guayaquil', 'America/Guyana', 'America/Halifax', 'America/Havana', 'America/Hermosillo', 'America/Indiana/Indianapolis', 'America/Indiana/Knox', 'America/Indiana/Marengo', 'America/Indiana/Petersburg', 'America/Indiana/Tell_City', 'America/Indiana/Vevay', 'America/Indiana/Vincennes', 'America/Indiana/Winamac', 'America/Indianapolis', 'America/Inuvik', 'America/Iqaluit', 'America/Jamaica', 'America/Jujuy', 'America/Juneau', 'America/Kentucky/Louisville', 'America/Kentucky/Monticello', 'America/Knox_IN', 'America/Kralendijk', 'America/La_Paz', 'America/Lima', 'America/Los_Angeles', 'America/Louisville', 'America/Lower_Princes', 'America/Maceio', 'America/Managua', 'America/Manaus', 'America/Marigot', 'America/Martinique', 'America/Matamoros', 'America/Mazatlan', 'America/Mendoza', 'America/Menominee', 'America/Merida', 'America/Metlakatla', 'America/Mexico_City', 'America/Miquelon', 'America/Moncton', 'America/Monterrey', 'America/Montevideo', 'America/Montreal', 'America/Montserrat', 'America/Nassau', 'America/New_York', 'America/Nipigon', 'America/Nome', 'America/Noronha', 'America/North_Dakota/Beulah', 'America/North_Dakota/Center', 'America/North_Dakota/New_Salem', 'America/Nuuk', 'America/Ojinaga', 'America/Panama', 'America/Pangnirtung', 'America/Paramaribo', 'America/Phoenix', 'America/Port-au-Prince', 'America/Port_of_Spain', 'America/Porto_Acre', 'America/Porto_Velho', 'America/Puerto_Rico', 'America/Punta_Arenas', 'America/Rainy_River', 'America/Rankin_Inlet', 'America/Recife', 'America/Regina', 'America/Resolute', 'America/Rio_Branco', 'America/Rosario', 'America/Santa_Isabel', 'America/Santarem', 'America/Santiago', 'America/Santo_Domingo', 'America/Sao_Paulo', 'America/Scoresbysund', 'America/Shiprock', 'America/Sitka', 'America/St_Barthelemy', 'America/St_Johns', 'America/St_Kitts', 'America/St_Lucia', 'America/St_Thomas', 'America/St_Vincent', 'America/Swift_Current', 'America/Tegucigalpa', 'America/Thule', 'America/Thunder_Bay', 'America/Tijuana', 'America/Toronto', 'America/Tortola', 'America/Vancouver', 'America/Virgin', 'America/Whitehorse', 'America/Winnipeg', 'America/Yakutat', 'America/Yellowknife', 'Antarctica/Casey', 'Antarctica/Davis', 'Antarctica/DumontDUrville', 'Antarctica/Macquarie', 'Antarctica/Mawson', 'Antarctica/McMurdo', 'Antarctica/Palmer', 'Antarctica/Rothera', 'Antarctica/South_Pole', 'Antarctica/Syowa', 'Antarctica/Troll', 'Antarctica/Vostok', 'Arctic/Longyearbyen', 'Asia/Aden', 'Asia/Almaty', 'Asia/Amman', 'Asia/Anadyr', 'Asia/Aqtau', 'Asia/Aqtobe', 'Asia/Ashgabat', 'Asia/Ashkhabad', 'Asia/Atyrau', 'Asia/Baghdad', 'Asia/Bahrain', 'Asia/Baku', 'Asia/Bangkok', 'Asia/Barnaul', 'Asia/Beirut', 'Asia/Bishkek', 'Asia/Brunei', 'Asia/Calcutta', 'Asia/Chita', 'Asia/Choibalsan', 'Asia/Chongqing', 'Asia/Chungking', 'Asia/Colombo', 'Asia/Dacca', 'Asia/Damascus', 'Asia/Dhaka', 'Asia/Dili', 'Asia/Dubai', 'Asia/Dushanbe', 'Asia/Famagusta', 'Asia/Gaza', 'Asia/Harbin', 'Asia/Hebron', 'Asia/Ho_Chi_Minh', 'Asia/Hong_Kong', 'Asia/Hovd', 'Asia/Irkutsk', 'Asia/Istanbul', 'Asia/Jakarta', 'Asia/Jayapura', 'Asia/Jerusalem', 'Asia/Kabul', 'Asia/Kamchatka', 'Asia/Karachi', 'Asia/Kashgar', 'Asia/Kathmandu', 'Asia/Katmandu', 'Asia/Khandyga', 'Asia/Kolkata', 'Asia/Krasnoyarsk', 'Asia/Kuala_Lumpur', 'Asia/Kuching', 'Asia/Kuwait', 'Asia/Macao', 'Asia/Macau', 'Asia/Magadan', 'Asia/Makassar', 'Asia/Manila', 'Asia/Muscat', 'Asia/Nicosia', 'Asia/Novokuznetsk', 'Asia/Novosibirsk', 'Asia/Omsk', 'Asia/Oral', 'Asia/Phnom_Penh', 'Asia/Pontianak', 'Asia/Pyongyang', 'Asia/Qatar', 'Asia/Qostanay', 'Asia/Qyzylorda', 'Asia/Rangoon', 'Asia/Riyadh', 'Asia/Saigon', 'Asia/Sakhalin', 'Asia/Samarkand', 'Asia/Seoul', 'Asia/Shanghai', 'Asia/Singapore', 'Asia/Srednekolymsk', 'Asia/Taipei', 'Asia/Tashkent', 'Asia/Tbilisi', 'Asia/Tehran', 'Asia/Tel_Aviv', 'Asia/Thimbu', 'Asia/Thimphu', 'Asia/Tokyo', 'Asia/Tomsk', 'Asia/Ujung_Pandang', 'Asia/Ulaanbaatar', 'Asia/Ulan_Bator', 'Asia/Urumqi', 'Asia/Ust-Nera', 'Asia/Vientiane', 'Asia/Vladivostok', 'Asia/Yakutsk', 'Asia/Yangon', 'Asia/Yekaterinburg', 'Asia/Yerevan', 'Atlantic/Azores', 'Atlantic/Bermuda', 'Atlantic/Canary', 'Atlantic/Cape_Verde', 'Atlantic/Faeroe', 'Atlantic/Faroe', 'Atlantic/Jan_Mayen', 'Atlantic/Madeira', 'Atlantic/Reykjavik', 'Atlantic/South_Georgia', 'Atlantic/St_Helena', 'Atlantic/Stanley', 'Australia/ACT', 'Australia/Adelaide', 'Australia/Brisbane', 'Australia/Broken_Hill', 'Australia/Canberra', 'Australia/Currie', 'Australia/Darwin', 'Australia/Eucla', 'Australia/Hobart', 'Australia/LHI', 'Australia/Lindeman', 'Australia/Lord_Howe', 'Australia/Melbourne', 'Australia/NSW', 'Australia/North', 'Australia/Perth', 'Australia/Queensland', 'Australia/South', 'Australia/Sydney', 'Australia/Tasmania', 'Australia/Victoria', 'Australia/West', 'Australia/Yancowinna', 'Brazil/Acre', 'Brazil/DeNoronha', 'Brazil/East', 'Brazil/West', 'CET', 'CST6CDT', 'Canada/Atlantic', 'Canada/Central', 'Canada/Eastern', 'Canada/Mountain', 'Canada/Newfoundland', 'Canada/Pacific', 'Canada/Saskatchewan', 'Canada/Yukon', 'Chile/Continental', 'Chile/EasterIsland', 'Cuba', 'EET', 'EST', 'EST5EDT', 'Egypt', 'Eire', 'Etc/GMT', 'Etc/GMT+0', 'Etc/GMT+1', 'Etc/GMT+10', 'Etc/GMT+11', 'Etc/GMT+12', 'Etc/GMT+2', 'Etc/GMT+3', 'Etc/GMT+4', 'Etc/GMT+5', 'Etc/GMT+6', 'Etc/GMT+7', 'Etc/GMT+8', 'Etc/GMT+9', 'Etc/GMT-0', 'Etc/GMT-1', 'Etc/GMT-10', 'Etc/GMT-11', 'Etc/GMT-12', 'Etc/GMT-13', 'Etc/GMT-14', 'Etc/GMT-2', 'Etc/GMT-3', 'Etc/GMT-4', 'Etc/GMT-5', 'Etc/GMT-6', 'Etc/GMT-7', 'Etc/GMT-8', 'Etc/GMT-9', 'Etc/GMT0', 'Etc/Greenwich', 'Etc/UCT', 'Etc/UTC', 'Etc/Universal', 'Etc/Zulu', 'Europe/Amsterdam', 'Europe/Andorra', 'Europe/Astrakhan', 'Europe/Athens', 'Europe/Belfast', 'Europe/Belgrade', 'Europe/Berlin', 'Europe/Bratislava', 'Europe/Brussels', 'Europe/Bucharest', 'Europe/Budapest', 'Europe/Busingen', 'Europe/Chisinau', 'Europe/Copenhagen', 'Europe/Dublin', 'Europe/Gibraltar', 'Europe/Guernsey', 'Europe/Helsinki', 'Europe/Isle_of_Man', 'Europe/Istanbul', 'Europe/Jersey', 'Europe/Kaliningrad', 'Europe/Kiev', 'Europe/Kirov', 'Europe/Kyiv', 'Europe/Lisbon', 'Europe/Ljubljana', 'Europe/London', 'Europe/Luxembourg', 'Europe/Madrid', 'Europe/Malta', 'Europe/Mariehamn', 'Europe/Minsk', 'Europe/Monaco', 'Europe/Moscow', 'Europe/Nicosia', 'Europe/Oslo', 'Europe/Paris', 'Europe/Podgorica', 'Europe/Prague', 'Europe/Riga', 'Europe/Rome', 'Europe/Samara', 'Europe/San_Marino', 'Europe/Sarajevo', 'Europe/Saratov', 'Europe/Simferopol', 'Europe/Skopje', 'Europe/Sofia', 'Europe/Stockholm', 'Europe/Tallinn', 'Europe/Tirane', 'Europe/Tiraspol', 'Europe/Ulyanovsk', 'Europe/Uzhgorod', 'Europe/Vaduz', 'Europe/Vatican', 'Europe/Vienna', 'Europe/Vilnius', 'Europe/Volgograd', 'Europe/Warsaw', 'Europe/Zagreb', 'Europe/Zaporozhye', 'Europe/Zurich', 'Factory', 'GB', 'GB-Eire', 'GMT', 'GMT+0', 'GMT-0', 'GMT0', 'Greenwich', 'HST', 'Hongkong', 'Iceland', 'Indian/Antananarivo', 'Indian/Chagos', 'Indian/Christmas', 'Indian/Cocos', 'Indian/Comoro', 'Indian/Kerguelen', 'Indian/Mahe', 'Indian/Maldives', 'Indian/Mauritius', 'Indian/Mayotte', 'Indian/Reunion', 'Iran', 'Israel', 'Jamaica', 'Japan', 'Kwajalein', 'Libya', 'MET', 'MST', 'MST7MDT', 'Mexico/BajaNorte', 'Mexico/BajaSur', 'Mexico/General', 'NZ', 'NZ-CHAT', 'Navajo', 'PRC', 'PST8PDT', 'Pacific/Apia', 'Pacific/Auckland', 'Pacific/Bougainville', 'Pacific/Chatham', 'Pacific/Chuuk', 'Pacific/Easter', 'Pacific/Efate', 'Pacific/Enderbury', 'Pacific/Fakaofo', 'Pacific/Fiji', 'Pacific/Funafuti', 'Pacific/Galapagos', 'Pacific/Gambier', 'Pacific/Guadalcanal', 'Pacific/Guam', 'Pacific/Honolulu', 'Pacific/Johnston', 'Pacific/Kanton', 'Pacific/Kiritimati', 'Pacific/Kosrae', 'Pacific/Kwajalein', 'Pacific/Majuro', 'Pacific/Marquesas', 'Pacific/Midway', 'Pacific/Nauru', 'Pacific/Niue', 'Pacific/Norfolk', 'Pacific/Noumea', 'Pacific/Pago_Pago', 'Pacific/Palau', 'Pacific/Pitcairn', 'Pacific/Pohnpei', 'Pacific/Ponape', 'Pacific/Port_Moresby', 'Pacific/Rarotonga', 'Pacific/Saipan', 'Pacific/Samoa', 'Pacific/Tahiti', 'Pacific/Tarawa', 'Pacific/Tongatapu', 'Pacific/Truk', 'Pacific/Wake', 'Pacific/Wallis', 'Pacific/Yap', 'Poland', 'Portugal', 'ROC', 'ROK', 'Singapore', 'Turkey', 'UCT', 'US/Alaska', 'US/Aleutian', 'US/Arizona', 'US/Central', 'US/East-Indiana', 'US/Eastern', 'US/Hawaii', 'US/Indiana-Starke', 'US/Michigan', 'US/Mountain', 'US/Pacific', 'US/Pacific-New', 'US/Samoa', 'UTC', 'Universal', 'W-SU', 'WET', 'Zulu']

class ReportingReportRunCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/reporting/report_runs'
    expand: list[str] | None
    parameters: ReportingReportRunCreateParameters | None
    report_type: str

class ReviewApproveParams(Params):
    KEY: ClassVar[str] = 'POST /v1/reviews/{review}/approve'
    review: str
    expand: list[str] | None

class SetupIntentCreatePaymentMethodOptionsAcssDebit(TypedDict, total=False):
    currency: Literal['cad', 'usd']
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsAcssDebitMandateOptions
    verification_method: Literal['automatic', 'instant', 'microdeposits']

class SetupIntentCreatePaymentMethodOptionsBacsDebit(TypedDict, total=False):
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsBacsDebitMandateOptions

class SetupIntentCreatePaymentMethodOptionsBlik(TypedDict, total=False):
    code: str
    mandate_options: BillingPortalSessionCreateAfterExpirationCustomerLogin

class SetupIntentCreatePaymentMethodOptionsCardMandateOptions(TypedDict, total=False):
    amount: int
    amount_type: Literal['fixed', 'maximum']
    currency: str
    description: str
    end_date: int
    interval: Literal['day', 'month', 'sporadic', 'week', 'year']
    interval_count: int
    reference: str
    start_date: int
    supported_types: list[Literal['india']]

class SetupIntentCreatePaymentMethodOptionsCardThreeDSecure(TypedDict, total=False):
    ares_trans_status: Literal['A', 'C', 'I', 'N', 'R', 'U', 'Y']
    cryptogram: str
    electronic_commerce_indicator: Literal['01', '02', '05', '06', '07']
    network_options: PaymentIntentCreatePaymentMethodOptionsCardThreeDSecureNetworkOptions
    requestor_challenge_indicator: str
    transaction_id: str
    version: Literal['1.0.2', '2.1.0', '2.2.0', '2.3.0', '2.3.1']

class SetupIntentCreatePaymentMethodOptionsCard(TypedDict, total=False):
    mandate_options: SetupIntentCreatePaymentMethodOptionsCardMandateOptions
    moto: bool
    network: Literal['amex', 'cartes_bancaires', 'diners', 'discover', 'eftpos_au', 'girocard', 'interac', 'jcb', 'link', 'mastercard', 'unionpay', 'unknown', 'visa']
    request_three_d_secure: Literal['any', 'automatic', 'challenge']
    setup_credential_usage: Literal['installment', 'recurring', 'unscheduled']
    three_d_secure: SetupIntentCreatePaymentMethodOptionsCardThreeDSecure

class SetupIntentCreatePaymentMethodOptionsKlarna(TypedDict, total=False):
    currency: str
    on_demand: PaymentIntentCreatePaymentMethodOptionsKlarnaOnDemand
    preferred_locale: Literal['cs-CZ', 'da-DK', 'de-AT', 'de-CH', 'de-DE', 'el-GR', 'en-AT', 'en-AU', 'en-BE', 'en-CA', 'en-CH', 'en-CZ', 'en-DE', 'en-DK', 'en-ES', 'en-FI', 'en-FR', 'en-GB', 'en-GR', 'en-IE', 'en-IT', 'en-NL', 'en-NO', 'en-NZ', 'en-PL', 'en-PT', 'en-RO', 'en-SE', 'en-US', 'es-ES', 'es-US', 'fi-FI', 'fr-BE', 'fr-CA', 'fr-CH', 'fr-FR', 'it-CH', 'it-IT', 'nb-NO', 'nl-BE', 'nl-NL', 'pl-PL', 'pt-PT', 'ro-RO', 'sv-FI', 'sv-SE']
    subscriptions: list[CheckoutSessionCreatePaymentMethodOptionsKlarnaSubscriptions] | None

class SetupIntentCreatePaymentMethodOptionsLink(TypedDict, total=False):
    persistent_token: str

class SetupIntentCreatePaymentMethodOptionsPaypal(TypedDict, total=False):
    billing_agreement_id: str

class SetupIntentCreatePaymentMethodOptionsPayto(TypedDict, total=False):
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsPaytoMandateOptions

class SetupIntentCreatePaymentMethodOptionsPix(TypedDict, total=False):
    mandate_options: CheckoutSessionCreatePaymentMethodOptionsPixMandateOptions

class SetupIntentCreatePaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    financial_connections: PaymentIntentCreatePaymentMethodOptionsUsBankAccountFinancialConnections
    mandate_options: PaymentIntentCreatePaymentMethodOptionsUsBankAccountMandateOptions
    networks: PaymentIntentCreatePaymentMethodOptionsUsBankAccountNetworks
    verification_method: Literal['automatic', 'instant', 'microdeposits']

class SetupIntentCreatePaymentMethodOptions(TypedDict, total=False):
    acss_debit: SetupIntentCreatePaymentMethodOptionsAcssDebit
    amazon_pay: AccountSessionCreateComponentsBalanceReportFeatures
    bacs_debit: SetupIntentCreatePaymentMethodOptionsBacsDebit
    bizum: AccountSessionCreateComponentsBalanceReportFeatures
    blik: SetupIntentCreatePaymentMethodOptionsBlik
    card: SetupIntentCreatePaymentMethodOptionsCard
    card_present: AccountSessionCreateComponentsBalanceReportFeatures
    klarna: SetupIntentCreatePaymentMethodOptionsKlarna
    link: SetupIntentCreatePaymentMethodOptionsLink
    paypal: SetupIntentCreatePaymentMethodOptionsPaypal
    payto: SetupIntentCreatePaymentMethodOptionsPayto
    pix: SetupIntentCreatePaymentMethodOptionsPix
    sepa_debit: SetupIntentCreatePaymentMethodOptionsBacsDebit
    upi: CheckoutSessionCreatePaymentMethodOptionsUpi
    us_bank_account: SetupIntentCreatePaymentMethodOptionsUsBankAccount

class SetupIntentCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/setup_intents'
    allowed_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boku_promptpay', 'boleto', 'capchase_pay', 'card', 'card_present', 'cashapp', 'check_scan', 'click_to_pay', 'crypto', 'customer_balance', 'demo_pay', 'duitnow', 'dummy_auth_push', 'dummy_passthrough_card', 'edenred', 'eps', 'fpx', 'gcash', 'getbalance', 'gift_card', 'giropay', 'gopay', 'grabpay', 'id_bank_transfer', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'knet', 'konbini', 'kr_card', 'kr_market', 'kriya', 'link', 'mb_way', 'mobilepay', 'momo', 'mondu', 'multibanco', 'naver_pay', 'netbanking', 'ng_bank', 'ng_bank_transfer', 'ng_card', 'ng_market', 'ng_ussd', 'ng_wallet', 'nz_bank_account', 'octopus', 'oxxo', 'p24', 'paper_check', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'qris', 'rechnung', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'shop_pay', 'shopeepay', 'sofort', 'south_korea_market', 'stripe_balance', 'sunbit', 'swish', 'tamara', 'test_pay', 'touch_n_go', 'truemoney', 'twint', 'upi', 'us_bank_account', 'us_cash_voucher', 'vipps', 'wechat_pay', 'wero', 'zip']] | None
    attach_to_self: bool | None
    automatic_payment_methods: PaymentIntentCreateAutomaticPaymentMethods | None
    confirm: bool | None
    confirmation_token: str | None
    customer: str | None
    customer_account: str | None
    description: str | None
    excluded_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    expand: list[str] | None
    flow_directions: list[Literal['inbound', 'outbound']] | None
    mandate_data: PaymentIntentCreateMandateData | None
    metadata: dict[str, str] | None
    on_behalf_of: str | None
    payment_method: str | None
    payment_method_configuration: str | None
    payment_method_data: PaymentIntentCreatePaymentMethodData | None
    payment_method_options: SetupIntentCreatePaymentMethodOptions | None
    return_url: str | None
    single_use: AccountCreateBusinessProfileMonthlyEstimatedRevenue | None
    usage: Literal['off_session', 'on_session'] | None
    use_stripe_sdk: bool | None

class SetupIntentUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/setup_intents/{intent}'
    intent: str
    allowed_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boku_promptpay', 'boleto', 'capchase_pay', 'card', 'card_present', 'cashapp', 'check_scan', 'click_to_pay', 'crypto', 'customer_balance', 'demo_pay', 'duitnow', 'dummy_auth_push', 'dummy_passthrough_card', 'edenred', 'eps', 'fpx', 'gcash', 'getbalance', 'gift_card', 'giropay', 'gopay', 'grabpay', 'id_bank_transfer', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'knet', 'konbini', 'kr_card', 'kr_market', 'kriya', 'link', 'mb_way', 'mobilepay', 'momo', 'mondu', 'multibanco', 'naver_pay', 'netbanking', 'ng_bank', 'ng_bank_transfer', 'ng_card', 'ng_market', 'ng_ussd', 'ng_wallet', 'nz_bank_account', 'octopus', 'oxxo', 'p24', 'paper_check', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'qris', 'rechnung', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'shop_pay', 'shopeepay', 'sofort', 'south_korea_market', 'stripe_balance', 'sunbit', 'swish', 'tamara', 'test_pay', 'touch_n_go', 'truemoney', 'twint', 'upi', 'us_bank_account', 'us_cash_voucher', 'vipps', 'wechat_pay', 'wero', 'zip']] | None
    attach_to_self: bool | None
    customer: str | None
    customer_account: str | None
    description: str | None
    excluded_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'mb_way', 'mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay', 'zip']] | None
    expand: list[str] | None
    flow_directions: list[Literal['inbound', 'outbound']] | None
    metadata: dict[str, str] | None
    payment_method: str | None
    payment_method_configuration: str | None
    payment_method_data: PaymentIntentCreatePaymentMethodData | None
    payment_method_options: SetupIntentCreatePaymentMethodOptions | None

class SetupIntentCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/setup_intents/{intent}/cancel'
    intent: str
    cancellation_reason: Literal['abandoned', 'duplicate', 'requested_by_customer'] | None
    expand: list[str] | None

class SetupIntentConfirmParams(Params):
    KEY: ClassVar[str] = 'POST /v1/setup_intents/{intent}/confirm'
    intent: str
    allowed_payment_method_types: list[Literal['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'bizum', 'blik', 'boku_promptpay', 'boleto', 'capchase_pay', 'card', 'card_present', 'cashapp', 'check_scan', 'click_to_pay', 'crypto', 'customer_balance', 'demo_pay', 'duitnow', 'dummy_auth_push', 'dummy_passthrough_card', 'edenred', 'eps', 'fpx', 'gcash', 'getbalance', 'gift_card', 'giropay', 'gopay', 'grabpay', 'id_bank_transfer', 'ideal', 'interac_present', 'kakao_pay', 'klarna', 'knet', 'konbini', 'kr_card', 'kr_market', 'kriya', 'link', 'mb_way', 'mobilepay', 'momo', 'mondu', 'multibanco', 'naver_pay', 'netbanking', 'ng_bank', 'ng_bank_transfer', 'ng_card', 'ng_market', 'ng_ussd', 'ng_wallet', 'nz_bank_account', 'octopus', 'oxxo', 'p24', 'paper_check', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'paypay', 'payto', 'pix', 'promptpay', 'qris', 'rechnung', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay', 'sepa_debit', 'sequra', 'shop_pay', 'shopeepay', 'sofort', 'south_korea_market', 'stripe_balance', 'sunbit', 'swish', 'tamara', 'test_pay', 'touch_n_go', 'truemoney', 'twint', 'upi', 'us_bank_account', 'us_cash_voucher', 'vipps', 'wechat_pay', 'wero', 'zip']] | None
    confirmation_token: str | None
    expand: list[str] | None
    mandate_data: PaymentIntentConfirmMandateData | None
    payment_method: str | None
    payment_method_data: PaymentIntentCreatePaymentMethodData | None
    payment_method_options: SetupIntentCreatePaymentMethodOptions | None
    return_url: str | None
    use_stripe_sdk: bool | None

class SetupIntentVerifyMicrodepositsParams(Params):
    KEY: ClassVar[str] = 'POST /v1/setup_intents/{intent}/verify_microdeposits'
    intent: str
    amounts: list[int] | None
    descriptor_code: str | None
    expand: list[str] | None

class ShippingRateCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/shipping_rates'
    delivery_estimate: CheckoutSessionCreateShippingOptionsShippingRateDataDeliveryEstimate | None
    display_name: str
    expand: list[str] | None
    fixed_amount: CheckoutSessionCreateShippingOptionsShippingRateDataFixedAmount | None
    metadata: dict[str, str] | None
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified'] | None
    tax_code: str | None
    type: Literal['fixed_amount'] | None

class ShippingRateUpdateFixedAmountCurrencyOptions(TypedDict, total=False):
    amount: int
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified']

class ShippingRateUpdateFixedAmount(TypedDict, total=False):
    currency_options: dict[str, ShippingRateUpdateFixedAmountCurrencyOptions]

class ShippingRateUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/shipping_rates/{shipping_rate_token}'
    shipping_rate_token: str
    active: bool | None
    expand: list[str] | None
    fixed_amount: ShippingRateUpdateFixedAmount | None
    metadata: dict[str, str] | None
    tax_behavior: Literal['exclusive', 'inclusive', 'unspecified'] | None

class SourceCreateMandateAcceptanceOffline(TypedDict, total=False):
    contact_email: str

class SourceCreateMandateAcceptance(TypedDict, total=False):
    date: int
    ip: str
    offline: SourceCreateMandateAcceptanceOffline
    online: AccountCreateCompanyDirectorshipDeclaration
    status: Literal['accepted', 'pending', 'refused', 'revoked']
    type: Literal['offline', 'online']
    user_agent: str

class SourceCreateMandate(TypedDict, total=False):
    acceptance: SourceCreateMandateAcceptance
    amount: int | None
    currency: str
    interval: Literal['one_time', 'scheduled', 'variable']
    notification_method: Literal['deprecated_none', 'email', 'manual', 'none', 'stripe_email']

class SourceCreateReceiver(TypedDict, total=False):
    refund_attributes_method: Literal['email', 'manual', 'none']

class SourceCreateSourceOrderItems(TypedDict, total=False):
    amount: int
    currency: str
    description: str
    parent: str
    quantity: int
    type: Literal['discount', 'shipping', 'sku', 'tax']

class SourceCreateSourceOrderShipping(TypedDict, total=False):
    address: CheckoutSessionCreatePaymentIntentDataShippingAddress
    carrier: str
    name: str
    phone: str
    tracking_number: str

class SourceCreateSourceOrder(TypedDict, total=False):
    items: list[SourceCreateSourceOrderItems]
    shipping: SourceCreateSourceOrderShipping

class SourceCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/sources'
    amount: int | None
    currency: str | None
    customer: str | None
    expand: list[str] | None
    flow: Literal['code_verification', 'none', 'receiver', 'redirect'] | None
    mandate: SourceCreateMandate | None
    metadata: dict[str, str] | None
    original_source: str | None
    owner: CustomerPaymentSourceUpdateOwner | None
    receiver: SourceCreateReceiver | None
    redirect: BillingPortalSessionCreateFlowDataAfterCompletionRedirect | None
    source_order: SourceCreateSourceOrder | None
    statement_descriptor: str | None
    token: str | None
    type: str | None
    usage: Literal['reusable', 'single_use'] | None

class SourceUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/sources/{source}'
    source: str
    amount: int | None
    expand: list[str] | None
    mandate: SourceCreateMandate | None
    metadata: dict[str, str] | None
    owner: CustomerPaymentSourceUpdateOwner | None
    source_order: SourceCreateSourceOrder | None

class SourceVerifyParams(Params):
    KEY: ClassVar[str] = 'POST /v1/sources/{source}/verify'
    source: str
    expand: list[str] | None

class SubscriptionItemCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscription_items'
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesItemsBillingThresholds | None
    current_trial: InvoiceCreatePreviewSubscriptionDetailsItemsCurrentTrial | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    payment_behavior: Literal['allow_incomplete', 'default_incomplete', 'error_if_incomplete', 'pending_if_incomplete'] | None
    plan: str | None
    price: str | None
    price_data: InvoiceCreatePreviewScheduleDetailsPhasesItemsPriceData | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none'] | None
    proration_date: int | None
    quantity: int | None
    subscription: str
    tax_rates: list[str] | None

class SubscriptionItemUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscription_items/{item}'
    item: str
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesItemsBillingThresholds | None
    current_trial: InvoiceCreatePreviewSubscriptionDetailsItemsCurrentTrial | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    off_session: bool | None
    payment_behavior: Literal['allow_incomplete', 'default_incomplete', 'error_if_incomplete', 'pending_if_incomplete'] | None
    plan: str | None
    price: str | None
    price_data: InvoiceCreatePreviewScheduleDetailsPhasesItemsPriceData | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none'] | None
    proration_date: int | None
    quantity: int | None
    tax_rates: list[str] | None

class SubscriptionScheduleCreateDefaultSettingsInvoiceSettings(TypedDict, total=False):
    account_tax_ids: list[str] | None
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields] | None
    days_until_due: int
    description: str | None
    footer: str | None
    issuer: CheckoutSessionCreateAutomaticTaxLiability

class SubscriptionScheduleCreateDefaultSettings(TypedDict, total=False):
    application_fee_percent: float
    automatic_tax: CheckoutSessionCreateAutomaticTax
    billing_cycle_anchor: Literal['automatic', 'phase_start']
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesBillingThresholds | None
    collection_method: Literal['charge_automatically', 'send_invoice']
    default_payment_method: str
    description: str | None
    invoice_settings: SubscriptionScheduleCreateDefaultSettingsInvoiceSettings
    on_behalf_of: str | None
    transfer_data: CheckoutSessionCreateSubscriptionDataTransferData | None

class SubscriptionScheduleCreatePauseSchedulesPause(TypedDict, total=False):
    pause_at: InvoiceCreatePreviewScheduleDetailsPauseSchedulesPausePauseAt
    settings: InvoiceCreatePreviewScheduleDetailsPauseSchedulesPauseSettings

class SubscriptionScheduleCreatePauseSchedulesResume(TypedDict, total=False):
    resume_at: InvoiceCreatePreviewScheduleDetailsPauseSchedulesResumeResumeAt
    settings: InvoiceCreatePreviewScheduleDetailsPauseSchedulesResumeSettings

class SubscriptionScheduleCreatePauseSchedules(TypedDict, total=False):
    key: str
    pause: SubscriptionScheduleCreatePauseSchedulesPause
    resume: SubscriptionScheduleCreatePauseSchedulesResume

class SubscriptionScheduleCreatePhases(TypedDict, total=False):
    add_invoice_items: list[InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItems]
    application_fee_percent: float
    automatic_tax: CheckoutSessionCreateAutomaticTax
    billing_cycle_anchor: Literal['automatic', 'phase_start']
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesBillingThresholds | None
    collection_method: Literal['charge_automatically', 'send_invoice']
    currency: str
    default_payment_method: str
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    duration: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    end_date: int
    invoice_settings: SubscriptionScheduleCreateDefaultSettingsInvoiceSettings
    items: list[InvoiceCreatePreviewScheduleDetailsPhasesItems]
    metadata: dict[str, str]
    on_behalf_of: str
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']
    transfer_data: CheckoutSessionCreateSubscriptionDataTransferData
    trial: bool
    trial_end: int

class SubscriptionScheduleCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscription_schedules'
    billing_mode: CheckoutSessionCreateSubscriptionDataBillingMode | None
    customer: str | None
    customer_account: str | None
    default_settings: SubscriptionScheduleCreateDefaultSettings | None
    end_behavior: Literal['cancel', 'none', 'release', 'renew'] | None
    expand: list[str] | None
    from_subscription: str | None
    metadata: dict[str, str] | None
    pause_schedules: list[SubscriptionScheduleCreatePauseSchedules] | None
    phases: list[SubscriptionScheduleCreatePhases] | None
    start_date: Literal['now'] | int | None

class SubscriptionScheduleUpdatePhases(TypedDict, total=False):
    add_invoice_items: list[InvoiceCreatePreviewScheduleDetailsPhasesAddInvoiceItems]
    application_fee_percent: float
    automatic_tax: CheckoutSessionCreateAutomaticTax
    billing_cycle_anchor: Literal['automatic', 'phase_start']
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesBillingThresholds | None
    collection_method: Literal['charge_automatically', 'send_invoice']
    currency: str
    default_payment_method: str
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    duration: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions
    end_date: Literal['now'] | int
    invoice_settings: SubscriptionScheduleCreateDefaultSettingsInvoiceSettings
    items: list[InvoiceCreatePreviewScheduleDetailsPhasesItems]
    metadata: dict[str, str]
    on_behalf_of: str
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none']
    start_date: Literal['now'] | int
    transfer_data: CheckoutSessionCreateSubscriptionDataTransferData
    trial: bool
    trial_end: Literal['now'] | int

class SubscriptionScheduleUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscription_schedules/{schedule}'
    schedule: str
    default_settings: SubscriptionScheduleCreateDefaultSettings | None
    end_behavior: Literal['cancel', 'none', 'release', 'renew'] | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    pause_schedules: list[InvoiceCreatePreviewScheduleDetailsPauseSchedules] | None
    phases: list[SubscriptionScheduleUpdatePhases] | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none'] | None

class SubscriptionScheduleCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscription_schedules/{schedule}/cancel'
    schedule: str
    expand: list[str] | None
    invoice_now: bool | None
    prorate: bool | None

class SubscriptionScheduleReleaseParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscription_schedules/{schedule}/release'
    schedule: str
    expand: list[str] | None
    preserve_cancel_date: bool | None

class SubscriptionCreateAddInvoiceItemsPeriodEnd(TypedDict, total=False):
    timestamp: int
    type: Literal['min_item_period_end', 'timestamp']

class SubscriptionCreateAddInvoiceItemsPeriodStart(TypedDict, total=False):
    timestamp: int
    type: Literal['max_item_period_start', 'now', 'timestamp']

class SubscriptionCreateAddInvoiceItemsPeriod(TypedDict, total=False):
    end: SubscriptionCreateAddInvoiceItemsPeriodEnd
    start: SubscriptionCreateAddInvoiceItemsPeriodStart

class SubscriptionCreateAddInvoiceItems(TypedDict, total=False):
    discountable: bool
    discounts: list[InvoiceItemCreateDiscounts]
    metadata: dict[str, str]
    period: SubscriptionCreateAddInvoiceItemsPeriod
    price: str
    price_data: InvoiceItemCreatePriceData
    quantity: int
    tax_rates: list[str] | None

class SubscriptionCreateBillingSchedules(TypedDict, total=False):
    applies_to: list[InvoiceCreatePreviewSubscriptionDetailsBillingSchedulesAppliesTo]
    bill_until: InvoiceCreatePreviewSubscriptionDetailsBillingSchedulesBillUntil
    key: str

class SubscriptionCreatePaymentSettingsPaymentMethodOptionsBillie(TypedDict, total=False):
    company_details: InvoiceCreatePaymentSettingsPaymentMethodOptionsBillieCompanyDetails | None

class SubscriptionCreatePaymentSettingsPaymentMethodOptionsBlik(TypedDict, total=False):
    mandate_options: BillingPortalSessionCreateAfterExpirationCustomerLogin

class SubscriptionCreatePaymentSettingsPaymentMethodOptionsCardMandateOptions(TypedDict, total=False):
    amount: int
    amount_type: Literal['fixed', 'maximum']
    description: str

class SubscriptionCreatePaymentSettingsPaymentMethodOptionsCard(TypedDict, total=False):
    mandate_options: SubscriptionCreatePaymentSettingsPaymentMethodOptionsCardMandateOptions
    network: Literal['amex', 'cartes_bancaires', 'diners', 'discover', 'eftpos_au', 'girocard', 'interac', 'jcb', 'link', 'mastercard', 'unionpay', 'unknown', 'visa']
    request_three_d_secure: Literal['any', 'automatic', 'challenge']

class SubscriptionCreatePaymentSettingsPaymentMethodOptionsPixMandateOptions(TypedDict, total=False):
    amount: int
    amount_includes_iof: Literal['always', 'never']
    end_date: str
    payment_schedule: Literal['halfyearly', 'monthly', 'quarterly', 'weekly', 'yearly']

class SubscriptionCreatePaymentSettingsPaymentMethodOptionsPix(TypedDict, total=False):
    expires_after_seconds: int
    mandate_options: SubscriptionCreatePaymentSettingsPaymentMethodOptionsPixMandateOptions

class SubscriptionCreatePaymentSettingsPaymentMethodOptions(TypedDict, total=False):
    acss_debit: InvoiceCreatePaymentSettingsPaymentMethodOptionsAcssDebit | None
    bancontact: InvoiceCreatePaymentSettingsPaymentMethodOptionsBancontact | None
    billie: SubscriptionCreatePaymentSettingsPaymentMethodOptionsBillie | None
    blik: SubscriptionCreatePaymentSettingsPaymentMethodOptionsBlik | None
    card: SubscriptionCreatePaymentSettingsPaymentMethodOptionsCard | None
    customer_balance: InvoiceCreatePaymentSettingsPaymentMethodOptionsCustomerBalance | None
    konbini: AccountSessionCreateComponentsBalanceReportFeatures | None
    payto: InvoiceCreatePaymentSettingsPaymentMethodOptionsPayto | None
    pix: SubscriptionCreatePaymentSettingsPaymentMethodOptionsPix | None
    sepa_debit: AccountSessionCreateComponentsBalanceReportFeatures | None
    upi: InvoiceCreatePaymentSettingsPaymentMethodOptionsUpi | None
    us_bank_account: InvoiceCreatePaymentSettingsPaymentMethodOptionsUsBankAccount | None

class SubscriptionCreatePaymentSettings(TypedDict, total=False):
    payment_method_options: SubscriptionCreatePaymentSettingsPaymentMethodOptions
    payment_method_types: list[Literal['ach_credit_transfer', 'ach_debit', 'acss_debit', 'affirm', 'alipay', 'amazon_pay', 'au_becs_debit', 'bacs_debit', 'bancontact', 'billie', 'blik', 'boleto', 'card', 'cashapp', 'crypto', 'custom', 'customer_balance', 'eps', 'fpx', 'giropay', 'grabpay', 'ideal', 'jp_credit_transfer', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way', 'multibanco', 'naver_pay', 'nz_bank_account', 'p24', 'pay_by_bank', 'payco', 'paynow', 'paypal', 'payto', 'pix', 'promptpay', 'revolut_pay', 'satispay', 'sepa_credit_transfer', 'sepa_debit', 'sequra', 'sofort', 'swish', 'twint', 'upi', 'us_bank_account', 'wechat_pay']] | None
    save_default_payment_method: Literal['off', 'on_subscription']

class SubscriptionCreateTrialSettingsEndBehavior(TypedDict, total=False):
    billing_cycle_anchor: Literal['now', 'unchanged']
    missing_payment_method: Literal['cancel', 'create_invoice', 'pause']

class SubscriptionCreateTrialSettings(TypedDict, total=False):
    end_behavior: SubscriptionCreateTrialSettingsEndBehavior

class SubscriptionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscriptions'
    add_invoice_items: list[SubscriptionCreateAddInvoiceItems] | None
    application_fee_percent: float | None
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    backdate_start_date: int | None
    billing_cycle_anchor: int | None
    billing_cycle_anchor_config: CheckoutSessionCreateSubscriptionDataBillingCycleAnchorConfig | None
    billing_mode: CheckoutSessionCreateSubscriptionDataBillingMode | None
    billing_schedules: list[SubscriptionCreateBillingSchedules] | None
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesBillingThresholds | None
    cancel_at: Literal['max_billed_until', 'max_period_end', 'min_period_end'] | int | str | None
    cancel_at_period_end: bool | None
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    currency: str | None
    customer: str | None
    customer_account: str | None
    days_until_due: int | None
    default_payment_method: str | None
    default_source: str | None
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    invoice_settings: CheckoutSessionCreateSubscriptionDataInvoiceSettings | None
    metadata: dict[str, str] | None
    off_session: bool | None
    on_behalf_of: str | None
    payment_behavior: Literal['allow_incomplete', 'default_incomplete', 'error_if_incomplete', 'pending_if_incomplete'] | None
    payment_settings: SubscriptionCreatePaymentSettings | None
    pending_invoice_item_interval: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none'] | None
    transfer_data: CheckoutSessionCreateSubscriptionDataTransferData | None
    trial_end: Literal['now'] | int | None
    trial_from_plan: bool | None
    trial_period_days: int | None
    trial_settings: SubscriptionCreateTrialSettings | None

class SubscriptionUpdateBillingCycleAnchor(TypedDict, total=False):
    type: Literal['now', 'unchanged']

class SubscriptionUpdateInvoiceSettings(TypedDict, total=False):
    account_tax_ids: list[str] | None
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields] | None
    description: str | None
    footer: str | None
    issuer: CheckoutSessionCreateAutomaticTaxLiability

class SubscriptionUpdatePauseCollection(TypedDict, total=False):
    behavior: Literal['keep_as_draft', 'mark_uncollectible', 'void']
    resumes_at: int

class SubscriptionUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscriptions/{subscription_exposed_id}'
    subscription_exposed_id: str
    add_invoice_items: list[SubscriptionCreateAddInvoiceItems] | None
    application_fee_percent: float | None
    automatic_tax: CheckoutSessionCreateAutomaticTax | None
    billing_cycle_anchor: SubscriptionUpdateBillingCycleAnchor | None
    billing_schedules: list[InvoiceCreatePreviewSubscriptionDetailsBillingSchedules] | None
    billing_thresholds: InvoiceCreatePreviewScheduleDetailsPhasesBillingThresholds | None
    cancel_at: Literal['max_billed_until', 'max_period_end', 'min_period_end'] | int | str | None
    cancel_at_period_end: bool | None
    cancellation_details: SubscriptionCancelCancellationDetails | None
    collection_method: Literal['charge_automatically', 'send_invoice'] | None
    days_until_due: int | None
    default_payment_method: str | None
    default_source: str | None
    default_tax_rates: list[str] | None
    description: str | None
    discounts: list[InvoiceItemCreateDiscounts] | None
    expand: list[str] | None
    invoice_settings: SubscriptionUpdateInvoiceSettings | None
    metadata: dict[str, str] | None
    off_session: bool | None
    on_behalf_of: str | None
    pause_collection: SubscriptionUpdatePauseCollection | None
    payment_behavior: Literal['allow_incomplete', 'default_incomplete', 'error_if_incomplete', 'pending_if_incomplete'] | None
    payment_settings: SubscriptionCreatePaymentSettings | None
    pending_invoice_item_interval: BillingPortalConfigurationCreateFeaturesSubscriptionPauseDurationIntervalOptions | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none'] | None
    proration_date: int | None
    transfer_data: CheckoutSessionCreateSubscriptionDataTransferData | None
    trial_end: Literal['now'] | int | None
    trial_from_plan: bool | None
    trial_settings: SubscriptionCreateTrialSettings | None

class SubscriptionMigrateBillingMode(TypedDict, total=False):
    flexible: CheckoutSessionCreateSubscriptionDataBillingModeFlexible
    type: Literal['flexible']

class SubscriptionMigrateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscriptions/{subscription}/migrate'
    subscription: str
    billing_mode: SubscriptionMigrateBillingMode
    expand: list[str] | None

class SubscriptionPauseParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscriptions/{subscription}/pause'
    subscription: str
    bill_for: InvoiceCreatePreviewSubscriptionDetailsPauseBillFor | None
    expand: list[str] | None
    invoicing_behavior: Literal['invoice', 'pending_invoice_item'] | None
    type: Literal['subscription'] | None

class SubscriptionResumeParams(Params):
    KEY: ClassVar[str] = 'POST /v1/subscriptions/{subscription}/resume'
    subscription: str
    billing_cycle_anchor: SubscriptionUpdateBillingCycleAnchor | None
    expand: list[str] | None
    payment_behavior: Literal['resume_on_payment_attempt', 'resume_on_payment_success'] | None
    proration_behavior: Literal['always_invoice', 'create_prorations', 'none'] | None
    proration_date: int | None

class TaxCalculationCreateCustomerDetailsAddress(TypedDict, total=False):
    city: str | None
    country: str
    line1: str | None
    line2: str | None
    postal_code: str | None
    state: str | None

class TaxCalculationCreateCustomerDetails(TypedDict, total=False):
    address: TaxCalculationCreateCustomerDetailsAddress
    address_source: Literal['billing', 'shipping']
    ip_address: str
    tax_ids: list[CustomerCreateTaxIdData]
    taxability_override: Literal['customer_exempt', 'none', 'reverse_charge']

class TaxCalculationCreateLineItems(TypedDict, total=False):
    amount: int
    metadata: dict[str, str]
    performance_location: str
    product: str
    quantity: int
    reference: str
    tax_behavior: Literal['exclusive', 'inclusive']
    tax_code: str

class TaxCalculationCreateShipFromDetails(TypedDict, total=False):
    address: TaxCalculationCreateCustomerDetailsAddress

class TaxCalculationCreateShippingCost(TypedDict, total=False):
    amount: int
    shipping_rate: str
    tax_behavior: Literal['exclusive', 'inclusive']
    tax_code: str

class TaxCalculationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax/calculations'
    currency: str
    customer: str | None
    customer_details: TaxCalculationCreateCustomerDetails | None
    expand: list[str] | None
    line_items: list[TaxCalculationCreateLineItems]
    ship_from_details: TaxCalculationCreateShipFromDetails | None
    shipping_cost: TaxCalculationCreateShippingCost | None
    tax_date: int | None

class TaxLocationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax/locations'
    address: TaxCalculationCreateCustomerDetailsAddress
    description: str | None
    expand: list[str] | None
    type: Literal['performance']

class TaxRegistrationCreateCountryOptionsIn(TypedDict, total=False):
    type: Literal['simplified']

class TaxRegistrationCreateCountryOptionsIsStandard(TypedDict, total=False):
    place_of_supply_scheme: Literal['inbound_goods', 'standard']

class TaxRegistrationCreateCountryOptionsIs(TypedDict, total=False):
    standard: TaxRegistrationCreateCountryOptionsIsStandard
    type: Literal['standard']

class TaxRegistrationCreateCountryOptionsAtStandard(TypedDict, total=False):
    place_of_supply_scheme: Literal['inbound_goods', 'small_seller', 'standard']

class TaxRegistrationCreateCountryOptionsAt(TypedDict, total=False):
    standard: TaxRegistrationCreateCountryOptionsAtStandard
    type: Literal['ioss', 'oss_non_union', 'oss_union', 'standard']

class TaxRegistrationCreateCountryOptionsCaProvinceStandard(TypedDict, total=False):
    province: str

class TaxRegistrationCreateCountryOptionsCa(TypedDict, total=False):
    province_standard: TaxRegistrationCreateCountryOptionsCaProvinceStandard
    type: Literal['province_standard', 'simplified', 'standard']

class TaxRegistrationCreateCountryOptionsUsAdmissionsTax(TypedDict, total=False):
    jurisdiction: str

class TaxRegistrationCreateCountryOptionsUsStateSalesTaxElections(TypedDict, total=False):
    jurisdiction: str
    type: Literal['local_use_tax', 'simplified_sellers_use_tax', 'single_local_use_tax']

class TaxRegistrationCreateCountryOptionsUsStateSalesTax(TypedDict, total=False):
    elections: list[TaxRegistrationCreateCountryOptionsUsStateSalesTaxElections]

class TaxRegistrationCreateCountryOptionsUs(TypedDict, total=False):
    admissions_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    attendance_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    entertainment_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    gross_receipts_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    hospitality_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    local_amusement_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    local_lease_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    luxury_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    mass_transit_parking_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    parking_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    resort_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    state: str
    state_sales_tax: TaxRegistrationCreateCountryOptionsUsStateSalesTax
    tourism_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax
    type: Literal['admissions_tax', 'attendance_tax', 'digital_excise_tax', 'entertainment_tax', 'gross_receipts_tax', 'hospitality_tax', 'local_amusement_tax', 'local_lease_tax', 'luxury_tax', 'mass_transit_parking_tax', 'parking_tax', 'resort_tax', 'state_communications_tax', 'state_retail_delivery_fee', 'state_sales_tax', 'tourism_tax', 'utility_users_tax']
    utility_users_tax: TaxRegistrationCreateCountryOptionsUsAdmissionsTax

TaxRegistrationCreateCountryOptions = TypedDict('TaxRegistrationCreateCountryOptions', {'in': 'TaxRegistrationCreateCountryOptionsIn', 'is': 'TaxRegistrationCreateCountryOptionsIs', 'ae': 'TaxRegistrationCreateCountryOptionsIs', 'al': 'TaxRegistrationCreateCountryOptionsIs', 'am': 'TaxRegistrationCreateCountryOptionsIn', 'ao': 'TaxRegistrationCreateCountryOptionsIs', 'at': 'TaxRegistrationCreateCountryOptionsAt', 'au': 'TaxRegistrationCreateCountryOptionsIs', 'aw': 'TaxRegistrationCreateCountryOptionsIs', 'az': 'TaxRegistrationCreateCountryOptionsIn', 'ba': 'TaxRegistrationCreateCountryOptionsIs', 'bb': 'TaxRegistrationCreateCountryOptionsIs', 'bd': 'TaxRegistrationCreateCountryOptionsIs', 'be': 'TaxRegistrationCreateCountryOptionsAt', 'bf': 'TaxRegistrationCreateCountryOptionsIs', 'bg': 'TaxRegistrationCreateCountryOptionsAt', 'bh': 'TaxRegistrationCreateCountryOptionsIs', 'bj': 'TaxRegistrationCreateCountryOptionsIn', 'bs': 'TaxRegistrationCreateCountryOptionsIs', 'bw': 'TaxRegistrationCreateCountryOptionsIn', 'by': 'TaxRegistrationCreateCountryOptionsIn', 'ca': 'TaxRegistrationCreateCountryOptionsCa', 'cd': 'TaxRegistrationCreateCountryOptionsIs', 'ch': 'TaxRegistrationCreateCountryOptionsIs', 'ci': 'TaxRegistrationCreateCountryOptionsIn', 'cl': 'TaxRegistrationCreateCountryOptionsIn', 'cm': 'TaxRegistrationCreateCountryOptionsIn', 'co': 'TaxRegistrationCreateCountryOptionsIn', 'cr': 'TaxRegistrationCreateCountryOptionsIn', 'cv': 'TaxRegistrationCreateCountryOptionsIn', 'cy': 'TaxRegistrationCreateCountryOptionsAt', 'cz': 'TaxRegistrationCreateCountryOptionsAt', 'de': 'TaxRegistrationCreateCountryOptionsAt', 'dk': 'TaxRegistrationCreateCountryOptionsAt', 'ec': 'TaxRegistrationCreateCountryOptionsIn', 'ee': 'TaxRegistrationCreateCountryOptionsAt', 'eg': 'TaxRegistrationCreateCountryOptionsIn', 'es': 'TaxRegistrationCreateCountryOptionsAt', 'et': 'TaxRegistrationCreateCountryOptionsIs', 'fi': 'TaxRegistrationCreateCountryOptionsAt', 'fr': 'TaxRegistrationCreateCountryOptionsAt', 'gb': 'TaxRegistrationCreateCountryOptionsIs', 'ge': 'TaxRegistrationCreateCountryOptionsIn', 'gh': 'TaxRegistrationCreateCountryOptionsIn', 'gn': 'TaxRegistrationCreateCountryOptionsIs', 'gr': 'TaxRegistrationCreateCountryOptionsAt', 'hr': 'TaxRegistrationCreateCountryOptionsAt', 'hu': 'TaxRegistrationCreateCountryOptionsAt', 'id': 'TaxRegistrationCreateCountryOptionsIn', 'ie': 'TaxRegistrationCreateCountryOptionsAt', 'it': 'TaxRegistrationCreateCountryOptionsAt', 'jp': 'TaxRegistrationCreateCountryOptionsIs', 'ke': 'TaxRegistrationCreateCountryOptionsIn', 'kg': 'TaxRegistrationCreateCountryOptionsIn', 'kh': 'TaxRegistrationCreateCountryOptionsIn', 'kr': 'TaxRegistrationCreateCountryOptionsIn', 'kz': 'TaxRegistrationCreateCountryOptionsIn', 'la': 'TaxRegistrationCreateCountryOptionsIn', 'lk': 'TaxRegistrationCreateCountryOptionsIn', 'lt': 'TaxRegistrationCreateCountryOptionsAt', 'lu': 'TaxRegistrationCreateCountryOptionsAt', 'lv': 'TaxRegistrationCreateCountryOptionsAt', 'ma': 'TaxRegistrationCreateCountryOptionsIn', 'md': 'TaxRegistrationCreateCountryOptionsIn', 'me': 'TaxRegistrationCreateCountryOptionsIs', 'mk': 'TaxRegistrationCreateCountryOptionsIs', 'mr': 'TaxRegistrationCreateCountryOptionsIs', 'mt': 'TaxRegistrationCreateCountryOptionsAt', 'mu': 'TaxRegistrationCreateCountryOptionsIn', 'mx': 'TaxRegistrationCreateCountryOptionsIn', 'my': 'TaxRegistrationCreateCountryOptionsIn', 'ng': 'TaxRegistrationCreateCountryOptionsIn', 'nl': 'TaxRegistrationCreateCountryOptionsAt', 'no': 'TaxRegistrationCreateCountryOptionsIs', 'np': 'TaxRegistrationCreateCountryOptionsIn', 'nz': 'TaxRegistrationCreateCountryOptionsIs', 'om': 'TaxRegistrationCreateCountryOptionsIs', 'pe': 'TaxRegistrationCreateCountryOptionsIn', 'ph': 'TaxRegistrationCreateCountryOptionsIn', 'pl': 'TaxRegistrationCreateCountryOptionsAt', 'pt': 'TaxRegistrationCreateCountryOptionsAt', 'ro': 'TaxRegistrationCreateCountryOptionsAt', 'rs': 'TaxRegistrationCreateCountryOptionsIs', 'ru': 'TaxRegistrationCreateCountryOptionsIn', 'sa': 'TaxRegistrationCreateCountryOptionsIn', 'se': 'TaxRegistrationCreateCountryOptionsAt', 'sg': 'TaxRegistrationCreateCountryOptionsIs', 'si': 'TaxRegistrationCreateCountryOptionsAt', 'sk': 'TaxRegistrationCreateCountryOptionsAt', 'sn': 'TaxRegistrationCreateCountryOptionsIn', 'sr': 'TaxRegistrationCreateCountryOptionsIs', 'th': 'TaxRegistrationCreateCountryOptionsIn', 'tj': 'TaxRegistrationCreateCountryOptionsIn', 'tr': 'TaxRegistrationCreateCountryOptionsIn', 'tw': 'TaxRegistrationCreateCountryOptionsIn', 'tz': 'TaxRegistrationCreateCountryOptionsIn', 'ua': 'TaxRegistrationCreateCountryOptionsIn', 'ug': 'TaxRegistrationCreateCountryOptionsIn', 'us': 'TaxRegistrationCreateCountryOptionsUs', 'uy': 'TaxRegistrationCreateCountryOptionsIs', 'uz': 'TaxRegistrationCreateCountryOptionsIn', 'vn': 'TaxRegistrationCreateCountryOptionsIn', 'za': 'TaxRegistrationCreateCountryOptionsIs', 'zm': 'TaxRegistrationCreateCountryOptionsIn', 'zw': 'TaxRegistrationCreateCountryOptionsIs'}, total=False)

class TaxRegistrationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax/registrations'
    active_from: Literal['now'] | int
    country: str
    country_options: TaxRegistrationCreateCountryOptions
    expand: list[str] | None
    expires_at: int | None

class TaxRegistrationUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax/registrations/{id}'
    id: str
    active_from: Literal['now'] | int | None
    expand: list[str] | None
    expires_at: Literal['now'] | int | None

class TaxSettingsUpdateDefaults(TypedDict, total=False):
    tax_behavior: Literal['exclusive', 'inclusive', 'inferred_by_currency']
    tax_code: str

class TaxSettingsUpdateHeadOffice(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress

class TaxSettingsUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax/settings'
    defaults: TaxSettingsUpdateDefaults | None
    expand: list[str] | None
    head_office: TaxSettingsUpdateHeadOffice | None

class TaxTransactionCreateFromCalculationParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax/transactions/create_from_calculation'
    calculation: str
    expand: list[str] | None
    metadata: dict[str, str] | None
    posted_at: int | None
    reference: str

class TaxTransactionCreateReversalLineItems(TypedDict, total=False):
    amount: int
    amount_tax: int
    metadata: dict[str, str]
    original_line_item: str
    quantity: int
    reference: str

class TaxTransactionCreateReversalShippingCost(TypedDict, total=False):
    amount: int
    amount_tax: int

class TaxTransactionCreateReversalParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax/transactions/create_reversal'
    expand: list[str] | None
    flat_amount: int | None
    line_items: list[TaxTransactionCreateReversalLineItems] | None
    metadata: dict[str, str] | None
    mode: Literal['full', 'partial']
    original_transaction: str
    reference: str
    shipping_cost: TaxTransactionCreateReversalShippingCost | None

class TaxIdCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax_ids'
    expand: list[str] | None
    owner: TaxIdListOwner | None
    type: Literal['ad_nrt', 'ae_trn', 'al_tin', 'am_tin', 'ao_tin', 'ar_cuit', 'au_abn', 'au_acn', 'au_arn', 'au_wpn', 'aw_tin', 'az_tin', 'ba_tin', 'bb_tin', 'bd_bin', 'bf_ifu', 'bg_uic', 'bh_vat', 'bj_ifu', 'bo_tin', 'br_cnpj', 'br_cpf', 'bs_tin', 'bw_vat', 'by_tin', 'ca_bn', 'ca_gst_hst', 'ca_pst_bc', 'ca_pst_mb', 'ca_pst_sk', 'ca_qst', 'cd_nif', 'ch_uid', 'ch_vat', 'ci_vat', 'cl_tin', 'cm_niu', 'cn_tin', 'co_nit', 'cr_tin', 'cv_nif', 'cz_dic', 'de_stn', 'do_rcn', 'ec_ruc', 'eg_tin', 'es_cif', 'et_tin', 'eu_oss_vat', 'eu_vat', 'fo_vat', 'fr_siren', 'fr_siret', 'fr_spi', 'gb_vat', 'ge_vat', 'gh_tin', 'gi_tin', 'gn_nif', 'hk_br', 'hr_oib', 'hu_tin', 'ic_nif', 'id_npwp', 'il_vat', 'in_gst', 'is_kt', 'is_vat', 'it_cf', 'jp_cn', 'jp_rn', 'jp_trn', 'ke_pin', 'kg_tin', 'kh_tin', 'kr_brn', 'kz_bin', 'la_tin', 'li_uid', 'li_vat', 'lk_vat', 'ma_vat', 'md_cf', 'md_vat', 'me_pib', 'mk_vat', 'mr_nif', 'mu_vat', 'mx_rfc', 'my_frp', 'my_itn', 'my_sst', 'mz_nuit', 'ng_tin', 'no_vat', 'no_voec', 'np_pan', 'nz_bn', 'nz_gst', 'om_vat', 'pe_ruc', 'ph_tin', 'pl_nip', 'pt_nif', 'py_ruc', 'ro_tin', 'rs_pib', 'ru_inn', 'ru_kpp', 'sa_vat', 'sg_gst', 'sg_uen', 'si_tin', 'sm_coe', 'sn_ninea', 'sr_fin', 'sv_nit', 'th_vat', 'tj_tin', 'tr_tin', 'tt_bir', 'tt_vat', 'tw_vat', 'tz_vat', 'ua_vat', 'ug_tin', 'us_ein', 'uy_ruc', 'uz_tin', 'uz_vat', 've_rif', 'vn_tin', 'za_vat', 'zm_tin', 'zw_tin']
    value: str

class TaxRateCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax_rates'
    active: bool | None
    country: str | None
    description: str | None
    display_name: str
    expand: list[str] | None
    inclusive: bool
    jurisdiction: str | None
    metadata: dict[str, str] | None
    percentage: float
    state: str | None
    tax_type: Literal['admissions_tax', 'amusement_tax', 'attendance_tax', 'communications_tax', 'digital_excise_tax', 'entertainment_tax', 'get_fund', 'gross_receipts_tax', 'gst', 'hospitality_tax', 'hst', 'igst', 'jct', 'lease_tax', 'luxury_tax', 'mass_transit_parking_tax', 'nhil', 'parking_tax', 'pst', 'qst', 'resort_tax', 'retail_delivery_fee', 'rst', 'sales_tax', 'service_tax', 'tourism_tax', 'utility_users_tax', 'vat'] | None

class TaxRateUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tax_rates/{tax_rate}'
    tax_rate: str
    active: bool | None
    country: str | None
    description: str | None
    display_name: str | None
    expand: list[str] | None
    jurisdiction: str | None
    metadata: dict[str, str] | None
    state: str | None
    tax_type: Literal['admissions_tax', 'amusement_tax', 'attendance_tax', 'communications_tax', 'digital_excise_tax', 'entertainment_tax', 'get_fund', 'gross_receipts_tax', 'gst', 'hospitality_tax', 'hst', 'igst', 'jct', 'lease_tax', 'luxury_tax', 'mass_transit_parking_tax', 'nhil', 'parking_tax', 'pst', 'qst', 'resort_tax', 'retail_delivery_fee', 'rst', 'sales_tax', 'service_tax', 'tourism_tax', 'utility_users_tax', 'vat'] | None

class TerminalConfigurationCreateBbposWisepad3(TypedDict, total=False):
    splashscreen: str | None

class TerminalConfigurationCreateReaderSecurity(TypedDict, total=False):
    admin_menu_passcode: str | None

class TerminalConfigurationCreateRebootWindow(TypedDict, total=False):
    end_hour: int
    start_hour: int

class TerminalConfigurationCreateTippingAed(TypedDict, total=False):
    fixed_amounts: list[int]
    percentages: list[int]
    smart_tip_threshold: int

class TerminalConfigurationCreateTipping(TypedDict, total=False):
    aed: TerminalConfigurationCreateTippingAed
    aud: TerminalConfigurationCreateTippingAed
    cad: TerminalConfigurationCreateTippingAed
    chf: TerminalConfigurationCreateTippingAed
    czk: TerminalConfigurationCreateTippingAed
    dkk: TerminalConfigurationCreateTippingAed
    eur: TerminalConfigurationCreateTippingAed
    gbp: TerminalConfigurationCreateTippingAed
    gip: TerminalConfigurationCreateTippingAed
    hkd: TerminalConfigurationCreateTippingAed
    huf: TerminalConfigurationCreateTippingAed
    jpy: TerminalConfigurationCreateTippingAed
    mxn: TerminalConfigurationCreateTippingAed
    myr: TerminalConfigurationCreateTippingAed
    nok: TerminalConfigurationCreateTippingAed
    nzd: TerminalConfigurationCreateTippingAed
    pln: TerminalConfigurationCreateTippingAed
    ron: TerminalConfigurationCreateTippingAed
    sek: TerminalConfigurationCreateTippingAed
    sgd: TerminalConfigurationCreateTippingAed
    usd: TerminalConfigurationCreateTippingAed

class TerminalConfigurationCreateWifiEnterpriseEapPeap(TypedDict, total=False):
    ca_certificate_file: str
    password: str
    ssid: str
    username: str

class TerminalConfigurationCreateWifiEnterpriseEapTls(TypedDict, total=False):
    ca_certificate_file: str
    client_certificate_file: str
    private_key_file: str
    private_key_file_password: str
    ssid: str

class TerminalConfigurationCreateWifiPersonalPsk(TypedDict, total=False):
    password: str
    ssid: str

class TerminalConfigurationCreateWifi(TypedDict, total=False):
    enterprise_eap_peap: TerminalConfigurationCreateWifiEnterpriseEapPeap
    enterprise_eap_tls: TerminalConfigurationCreateWifiEnterpriseEapTls
    personal_psk: TerminalConfigurationCreateWifiPersonalPsk
    type: Literal['enterprise_eap_peap', 'enterprise_eap_tls', 'personal_psk']

class TerminalConfigurationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/configurations'
    bbpos_wisepad3: TerminalConfigurationCreateBbposWisepad3 | None
    bbpos_wisepos_e: TerminalConfigurationCreateBbposWisepad3 | None
    cellular: SubscriptionListAutomaticTax | None
    expand: list[str] | None
    name: str | None
    offline: SubscriptionListAutomaticTax | None
    reader_security: TerminalConfigurationCreateReaderSecurity | None
    reboot_window: TerminalConfigurationCreateRebootWindow | None
    stripe_s700: TerminalConfigurationCreateBbposWisepad3 | None
    stripe_s710: TerminalConfigurationCreateBbposWisepad3 | None
    stripe_t600: TerminalConfigurationCreateBbposWisepad3 | None
    tipping: TerminalConfigurationCreateTipping | None
    verifone_m425: TerminalConfigurationCreateBbposWisepad3 | None
    verifone_p400: TerminalConfigurationCreateBbposWisepad3 | None
    verifone_p630: TerminalConfigurationCreateBbposWisepad3 | None
    verifone_ux700: TerminalConfigurationCreateBbposWisepad3 | None
    verifone_v660p: TerminalConfigurationCreateBbposWisepad3 | None
    wifi: TerminalConfigurationCreateWifi | None

class TerminalConfigurationUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/configurations/{configuration}'
    configuration: str
    bbpos_wisepad3: TerminalConfigurationCreateBbposWisepad3 | None
    bbpos_wisepos_e: TerminalConfigurationCreateBbposWisepad3 | None
    cellular: SubscriptionListAutomaticTax | None
    expand: list[str] | None
    name: str | None
    offline: SubscriptionListAutomaticTax | None
    reader_security: TerminalConfigurationCreateReaderSecurity | None
    reboot_window: TerminalConfigurationCreateRebootWindow | None
    stripe_s700: TerminalConfigurationCreateBbposWisepad3 | None
    stripe_s710: TerminalConfigurationCreateBbposWisepad3 | None
    stripe_t600: TerminalConfigurationCreateBbposWisepad3 | None
    tipping: TerminalConfigurationCreateTipping | None
    verifone_m425: TerminalConfigurationCreateBbposWisepad3 | None
    verifone_p400: TerminalConfigurationCreateBbposWisepad3 | None
    verifone_p630: TerminalConfigurationCreateBbposWisepad3 | None
    verifone_ux700: TerminalConfigurationCreateBbposWisepad3 | None
    verifone_v660p: TerminalConfigurationCreateBbposWisepad3 | None
    wifi: TerminalConfigurationCreateWifi | None

class TerminalConnectionTokenCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/connection_tokens'
    expand: list[str] | None
    location: str | None

class TerminalLocationCreateAddress(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    state: str

class TerminalLocationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/locations'
    address: TerminalLocationCreateAddress | None
    address_kana: AccountCreateCompanyAddressKana | None
    address_kanji: AccountCreateCompanyAddressKana | None
    configuration_overrides: str | None
    display_name: str | None
    display_name_kana: str | None
    display_name_kanji: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    phone: str | None

class TerminalLocationUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/locations/{location}'
    location: str
    address: AccountCreateBusinessProfileSupportAddress | None
    address_kana: AccountCreateCompanyAddressKana | None
    address_kanji: AccountCreateCompanyAddressKana | None
    configuration_overrides: str | None
    display_name: str | None
    display_name_kana: str | None
    display_name_kanji: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    phone: str | None

class TerminalOnboardingLinkCreateLinkOptionsAppleTermsAndConditions(TypedDict, total=False):
    allow_relinking: bool
    merchant_display_name: str

class TerminalOnboardingLinkCreateLinkOptions(TypedDict, total=False):
    apple_terms_and_conditions: TerminalOnboardingLinkCreateLinkOptionsAppleTermsAndConditions

class TerminalOnboardingLinkCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/onboarding_links'
    expand: list[str] | None
    link_options: TerminalOnboardingLinkCreateLinkOptions
    link_type: Literal['apple_terms_and_conditions']
    on_behalf_of: str | None

class TerminalReaderCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers'
    expand: list[str] | None
    label: str | None
    location: str | None
    metadata: dict[str, str] | None
    registration_code: str

class TerminalReaderUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers/{reader}'
    reader: str
    expand: list[str] | None
    label: str | None
    metadata: dict[str, str] | None

class TerminalReaderCancelActionParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers/{reader}/cancel_action'
    reader: str
    expand: list[str] | None

class TerminalReaderCollectInputsInputsCustomText(TypedDict, total=False):
    description: str
    skip_button: str
    submit_button: str
    title: str

class TerminalReaderCollectInputsInputsSelectionChoices(TypedDict, total=False):
    id: str
    style: Literal['primary', 'secondary']
    text: str

class TerminalReaderCollectInputsInputsSelection(TypedDict, total=False):
    choices: list[TerminalReaderCollectInputsInputsSelectionChoices]

class TerminalReaderCollectInputsInputsToggles(TypedDict, total=False):
    default_value: Literal['disabled', 'enabled']
    description: str
    title: str

class TerminalReaderCollectInputsInputs(TypedDict, total=False):
    custom_text: TerminalReaderCollectInputsInputsCustomText
    required: bool
    selection: TerminalReaderCollectInputsInputsSelection
    toggles: list[TerminalReaderCollectInputsInputsToggles]
    type: Literal['email', 'numeric', 'phone', 'selection', 'signature', 'text']

class TerminalReaderCollectInputsParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers/{reader}/collect_inputs'
    reader: str
    expand: list[str] | None
    inputs: list[TerminalReaderCollectInputsInputs]
    metadata: dict[str, str] | None

class TerminalReaderCollectPaymentMethodCollectConfigTipping(TypedDict, total=False):
    amount_eligible: int

class TerminalReaderCollectPaymentMethodCollectConfig(TypedDict, total=False):
    allow_redisplay: Literal['always', 'limited', 'unspecified']
    enable_customer_cancellation: bool
    skip_tipping: bool
    tipping: TerminalReaderCollectPaymentMethodCollectConfigTipping

class TerminalReaderCollectPaymentMethodParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers/{reader}/collect_payment_method'
    reader: str
    collect_config: TerminalReaderCollectPaymentMethodCollectConfig | None
    expand: list[str] | None
    payment_intent: str

class TerminalReaderConfirmPaymentIntentConfirmConfig(TypedDict, total=False):
    return_url: str

class TerminalReaderConfirmPaymentIntentParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers/{reader}/confirm_payment_intent'
    reader: str
    confirm_config: TerminalReaderConfirmPaymentIntentConfirmConfig | None
    expand: list[str] | None
    payment_intent: str

class TerminalReaderProcessPaymentIntentProcessConfig(TypedDict, total=False):
    allow_redisplay: Literal['always', 'limited', 'unspecified']
    enable_customer_cancellation: bool
    return_url: str
    skip_tipping: bool
    tipping: TerminalReaderCollectPaymentMethodCollectConfigTipping

class TerminalReaderProcessPaymentIntentParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers/{reader}/process_payment_intent'
    reader: str
    expand: list[str] | None
    payment_intent: str
    process_config: TerminalReaderProcessPaymentIntentProcessConfig | None

class TerminalReaderProcessSetupIntentProcessConfig(TypedDict, total=False):
    enable_customer_cancellation: bool

class TerminalReaderProcessSetupIntentParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers/{reader}/process_setup_intent'
    reader: str
    allow_redisplay: Literal['always', 'limited', 'unspecified']
    expand: list[str] | None
    process_config: TerminalReaderProcessSetupIntentProcessConfig | None
    setup_intent: str

class TerminalReaderRefundPaymentParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers/{reader}/refund_payment'
    reader: str
    amount: int | None
    charge: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    payment_intent: str | None
    refund_application_fee: bool | None
    refund_payment_config: TerminalReaderProcessSetupIntentProcessConfig | None
    reverse_transfer: bool | None

class TerminalReaderSetReaderDisplayCartLineItems(TypedDict, total=False):
    amount: int
    description: str
    quantity: int

class TerminalReaderSetReaderDisplayCart(TypedDict, total=False):
    currency: str
    line_items: list[TerminalReaderSetReaderDisplayCartLineItems]
    tax: int
    total: int

class TerminalReaderSetReaderDisplayParams(Params):
    KEY: ClassVar[str] = 'POST /v1/terminal/readers/{reader}/set_reader_display'
    reader: str
    cart: TerminalReaderSetReaderDisplayCart | None
    expand: list[str] | None
    type: Literal['cart']

class TestHelpersConfirmationTokenCreatePaymentMethodOptionsCardInstallments(TypedDict, total=False):
    plan: InvoiceCreatePaymentSettingsPaymentMethodOptionsCardInstallmentsPlan

class TestHelpersConfirmationTokenCreatePaymentMethodOptionsCard(TypedDict, total=False):
    installments: TestHelpersConfirmationTokenCreatePaymentMethodOptionsCardInstallments

class TestHelpersConfirmationTokenCreatePaymentMethodOptions(TypedDict, total=False):
    card: TestHelpersConfirmationTokenCreatePaymentMethodOptionsCard

class TestHelpersConfirmationTokenCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/confirmation_tokens'
    expand: list[str] | None
    payment_method: str | None
    payment_method_data: PaymentIntentCreatePaymentMethodData | None
    payment_method_options: TestHelpersConfirmationTokenCreatePaymentMethodOptions | None
    return_url: str | None
    setup_future_usage: Literal['off_session', 'on_session'] | None
    shipping: InvoiceCreateShippingDetails | None

class TestHelpersCustomerFundCashBalanceParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/customers/{customer}/fund_cash_balance'
    customer: str
    amount: int
    currency: str
    expand: list[str] | None
    reference: str | None

class TestHelpersIssuingAuthorizationCreateAmountDetails(TypedDict, total=False):
    atm_fee: int
    cashback_amount: int

class TestHelpersIssuingAuthorizationCreateFleetCardholderPromptData(TypedDict, total=False):
    driver_id: str
    odometer: int
    unspecified_id: str
    user_id: str
    vehicle_number: str

class TestHelpersIssuingAuthorizationCreateFleetReportedBreakdownFuel(TypedDict, total=False):
    gross_amount_decimal: str

class TestHelpersIssuingAuthorizationCreateFleetReportedBreakdownTax(TypedDict, total=False):
    local_amount_decimal: str
    national_amount_decimal: str

class TestHelpersIssuingAuthorizationCreateFleetReportedBreakdown(TypedDict, total=False):
    fuel: TestHelpersIssuingAuthorizationCreateFleetReportedBreakdownFuel
    non_fuel: TestHelpersIssuingAuthorizationCreateFleetReportedBreakdownFuel
    tax: TestHelpersIssuingAuthorizationCreateFleetReportedBreakdownTax

class TestHelpersIssuingAuthorizationCreateFleet(TypedDict, total=False):
    cardholder_prompt_data: TestHelpersIssuingAuthorizationCreateFleetCardholderPromptData
    purchase_type: Literal['fuel_and_non_fuel_purchase', 'fuel_purchase', 'non_fuel_purchase']
    reported_breakdown: TestHelpersIssuingAuthorizationCreateFleetReportedBreakdown
    service_type: Literal['full_service', 'non_fuel_transaction', 'self_service']

class TestHelpersIssuingAuthorizationCreateFuel(TypedDict, total=False):
    industry_product_code: str
    quantity_decimal: str
    type: Literal['diesel', 'other', 'unleaded_plus', 'unleaded_regular', 'unleaded_super']
    unit: Literal['charging_minute', 'imperial_gallon', 'kilogram', 'kilowatt_hour', 'liter', 'other', 'pound', 'us_gallon']
    unit_cost_decimal: str

class TestHelpersIssuingAuthorizationCreateMerchantData(TypedDict, total=False):
    category: Literal['ac_refrigeration_repair', 'accounting_bookkeeping_services', 'advertising_services', 'agricultural_cooperative', 'airlines_air_carriers', 'airports_flying_fields', 'ambulance_services', 'amusement_parks_carnivals', 'antique_reproductions', 'antique_shops', 'aquariums', 'architectural_surveying_services', 'art_dealers_and_galleries', 'artists_supply_and_craft_shops', 'auto_and_home_supply_stores', 'auto_body_repair_shops', 'auto_paint_shops', 'auto_service_shops', 'automated_cash_disburse', 'automated_fuel_dispensers', 'automobile_associations', 'automotive_parts_and_accessories_stores', 'automotive_tire_stores', 'bail_and_bond_payments', 'bakeries', 'bands_orchestras', 'barber_and_beauty_shops', 'betting_casino_gambling', 'bicycle_shops', 'billiard_pool_establishments', 'boat_dealers', 'boat_rentals_and_leases', 'book_stores', 'books_periodicals_and_newspapers', 'bowling_alleys', 'bus_lines', 'business_secretarial_schools', 'buying_shopping_services', 'cable_satellite_and_other_pay_television_and_radio', 'camera_and_photographic_supply_stores', 'candy_nut_and_confectionery_stores', 'car_and_truck_dealers_new_used', 'car_and_truck_dealers_used_only', 'car_rental_agencies', 'car_washes', 'carpentry_services', 'carpet_upholstery_cleaning', 'caterers', 'charitable_and_social_service_organizations_fundraising', 'chemicals_and_allied_products', 'child_care_services', 'childrens_and_infants_wear_stores', 'chiropodists_podiatrists', 'chiropractors', 'cigar_stores_and_stands', 'civic_social_fraternal_associations', 'cleaning_and_maintenance', 'clothing_rental', 'colleges_universities', 'commercial_equipment', 'commercial_footwear', 'commercial_photography_art_and_graphics', 'commuter_transport_and_ferries', 'computer_network_services', 'computer_programming', 'computer_repair', 'computer_software_stores', 'computers_peripherals_and_software', 'concrete_work_services', 'construction_materials', 'consulting_public_relations', 'correspondence_schools', 'cosmetic_stores', 'counseling_services', 'country_clubs', 'courier_services', 'court_costs', 'credit_reporting_agencies', 'cruise_lines', 'dairy_products_stores', 'dance_hall_studios_schools', 'dating_escort_services', 'dentists_orthodontists', 'department_stores', 'detective_agencies', 'digital_goods_applications', 'digital_goods_games', 'digital_goods_large_volume', 'digital_goods_media', 'direct_marketing_catalog_merchant', 'direct_marketing_combination_catalog_and_retail_merchant', 'direct_marketing_inbound_telemarketing', 'direct_marketing_insurance_services', 'direct_marketing_other', 'direct_marketing_outbound_telemarketing', 'direct_marketing_subscription', 'direct_marketing_travel', 'discount_stores', 'doctors', 'door_to_door_sales', 'drapery_window_covering_and_upholstery_stores', 'drinking_places', 'drug_stores_and_pharmacies', 'drugs_drug_proprietaries_and_druggist_sundries', 'dry_cleaners', 'durable_goods', 'duty_free_stores', 'eating_places_restaurants', 'educational_services', 'electric_razor_stores', 'electric_vehicle_charging', 'electrical_parts_and_equipment', 'electrical_services', 'electronics_repair_shops', 'electronics_stores', 'elementary_secondary_schools', 'emergency_services_gcas_visa_use_only', 'employment_temp_agencies', 'equipment_rental', 'exterminating_services', 'family_clothing_stores', 'fast_food_restaurants', 'financial_institutions', 'fines_government_administrative_entities', 'fireplace_fireplace_screens_and_accessories_stores', 'floor_covering_stores', 'florists', 'florists_supplies_nursery_stock_and_flowers', 'freezer_and_locker_meat_provisioners', 'fuel_dealers_non_automotive', 'funeral_services_crematories', 'furniture_home_furnishings_and_equipment_stores_except_appliances', 'furniture_repair_refinishing', 'furriers_and_fur_shops', 'general_services', 'gift_card_novelty_and_souvenir_shops', 'glass_paint_and_wallpaper_stores', 'glassware_crystal_stores', 'golf_courses_public', 'government_licensed_horse_dog_racing_us_region_only', 'government_licensed_online_casions_online_gambling_us_region_only', 'government_owned_lotteries_non_us_region', 'government_owned_lotteries_us_region_only', 'government_services', 'grocery_stores_supermarkets', 'hardware_equipment_and_supplies', 'hardware_stores', 'health_and_beauty_spas', 'hearing_aids_sales_and_supplies', 'heating_plumbing_a_c', 'hobby_toy_and_game_shops', 'home_supply_warehouse_stores', 'hospitals', 'hotels_motels_and_resorts', 'household_appliance_stores', 'industrial_supplies', 'information_retrieval_services', 'insurance_default', 'insurance_underwriting_premiums', 'intra_company_purchases', 'jewelry_stores_watches_clocks_and_silverware_stores', 'landscaping_services', 'laundries', 'laundry_cleaning_services', 'legal_services_attorneys', 'luggage_and_leather_goods_stores', 'lumber_building_materials_stores', 'manual_cash_disburse', 'marinas_service_and_supplies', 'marketplaces', 'masonry_stonework_and_plaster', 'massage_parlors', 'medical_and_dental_labs', 'medical_dental_ophthalmic_and_hospital_equipment_and_supplies', 'medical_services', 'membership_organizations', 'mens_and_boys_clothing_and_accessories_stores', 'mens_womens_clothing_stores', 'metal_service_centers', 'miscellaneous_apparel_and_accessory_shops', 'miscellaneous_auto_dealers', 'miscellaneous_business_services', 'miscellaneous_food_stores', 'miscellaneous_general_merchandise', 'miscellaneous_general_services', 'miscellaneous_home_furnishing_specialty_stores', 'miscellaneous_publishing_and_printing', 'miscellaneous_recreation_services', 'miscellaneous_repair_shops', 'miscellaneous_specialty_retail', 'mobile_home_dealers', 'motion_picture_theaters', 'motor_freight_carriers_and_trucking', 'motor_homes_dealers', 'motor_vehicle_supplies_and_new_parts', 'motorcycle_shops_and_dealers', 'motorcycle_shops_dealers', 'music_stores_musical_instruments_pianos_and_sheet_music', 'news_dealers_and_newsstands', 'non_fi_money_orders', 'non_fi_stored_value_card_purchase_load', 'nondurable_goods', 'nurseries_lawn_and_garden_supply_stores', 'nursing_personal_care', 'office_and_commercial_furniture', 'opticians_eyeglasses', 'optometrists_ophthalmologist', 'orthopedic_goods_prosthetic_devices', 'osteopaths', 'package_stores_beer_wine_and_liquor', 'paints_varnishes_and_supplies', 'parking_lots_garages', 'passenger_railways', 'pawn_shops', 'pet_shops_pet_food_and_supplies', 'petroleum_and_petroleum_products', 'photo_developing', 'photographic_photocopy_microfilm_equipment_and_supplies', 'photographic_studios', 'picture_video_production', 'piece_goods_notions_and_other_dry_goods', 'plumbing_heating_equipment_and_supplies', 'political_organizations', 'postal_services_government_only', 'precious_stones_and_metals_watches_and_jewelry', 'professional_services', 'public_warehousing_and_storage', 'quick_copy_repro_and_blueprint', 'railroads', 'real_estate_agents_and_managers_rentals', 'record_stores', 'recreational_vehicle_rentals', 'religious_goods_stores', 'religious_organizations', 'roofing_siding_sheet_metal', 'secretarial_support_services', 'security_brokers_dealers', 'service_stations', 'sewing_needlework_fabric_and_piece_goods_stores', 'shoe_repair_hat_cleaning', 'shoe_stores', 'small_appliance_repair', 'snowmobile_dealers', 'special_trade_services', 'specialty_cleaning', 'sporting_goods_stores', 'sporting_recreation_camps', 'sports_and_riding_apparel_stores', 'sports_clubs_fields', 'stamp_and_coin_stores', 'stationary_office_supplies_printing_and_writing_paper', 'stationery_stores_office_and_school_supply_stores', 'swimming_pools_sales', 't_ui_travel_germany', 'tailors_alterations', 'tax_payments_government_agencies', 'tax_preparation_services', 'taxicabs_limousines', 'telecommunication_equipment_and_telephone_sales', 'telecommunication_services', 'telegraph_services', 'tent_and_awning_shops', 'testing_laboratories', 'theatrical_ticket_agencies', 'timeshares', 'tire_retreading_and_repair', 'tolls_bridge_fees', 'tourist_attractions_and_exhibits', 'towing_services', 'trailer_parks_campgrounds', 'transportation_services', 'travel_agencies_tour_operators', 'truck_stop_iteration', 'truck_utility_trailer_rentals', 'typesetting_plate_making_and_related_services', 'typewriter_stores', 'u_s_federal_government_agencies_or_departments', 'uniforms_commercial_clothing', 'used_merchandise_and_secondhand_stores', 'utilities', 'variety_stores', 'veterinary_services', 'video_amusement_game_supplies', 'video_game_arcades', 'video_tape_rental_stores', 'vocational_trade_schools', 'watch_jewelry_repair', 'welding_repair', 'wholesale_clubs', 'wig_and_toupee_stores', 'wires_money_orders', 'womens_accessory_and_specialty_shops', 'womens_ready_to_wear_stores', 'wrecking_and_salvage_yards']
    city: str
    country: str
    name: str
    network_id: str
    postal_code: str
    state: str
    terminal_id: str
    url: str

class TestHelpersIssuingAuthorizationCreateNetworkData(TypedDict, total=False):
    acquiring_institution_id: str

class TestHelpersIssuingAuthorizationCreateRiskAssessmentCardTestingRisk(TypedDict, total=False):
    invalid_account_number_decline_rate_past_hour: int
    invalid_credentials_decline_rate_past_hour: int
    level: Literal['elevated', 'highest', 'low', 'normal', 'not_assessed', 'unknown']

class TestHelpersIssuingAuthorizationCreateRiskAssessmentFraudRisk(TypedDict, total=False):
    level: Literal['elevated', 'highest', 'low', 'normal', 'not_assessed', 'unknown']
    score: float

class TestHelpersIssuingAuthorizationCreateRiskAssessmentMerchantDisputeRisk(TypedDict, total=False):
    dispute_rate: int
    level: Literal['elevated', 'highest', 'low', 'normal', 'not_assessed', 'unknown']

class TestHelpersIssuingAuthorizationCreateRiskAssessment(TypedDict, total=False):
    card_testing_risk: TestHelpersIssuingAuthorizationCreateRiskAssessmentCardTestingRisk
    fraud_risk: TestHelpersIssuingAuthorizationCreateRiskAssessmentFraudRisk
    merchant_dispute_risk: TestHelpersIssuingAuthorizationCreateRiskAssessmentMerchantDisputeRisk

class TestHelpersIssuingAuthorizationCreateVerificationDataAuthenticationExemption(TypedDict, total=False):
    claimed_by: Literal['acquirer', 'issuer']
    type: Literal['low_value_transaction', 'transaction_risk_analysis', 'unknown']

class TestHelpersIssuingAuthorizationCreateVerificationDataThreeDSecure(TypedDict, total=False):
    result: Literal['attempt_acknowledged', 'authenticated', 'failed', 'required']

class TestHelpersIssuingAuthorizationCreateVerificationData(TypedDict, total=False):
    address_line1_check: Literal['match', 'mismatch', 'not_provided']
    address_postal_code_check: Literal['match', 'mismatch', 'not_provided']
    authentication_exemption: TestHelpersIssuingAuthorizationCreateVerificationDataAuthenticationExemption
    cvc_check: Literal['match', 'mismatch', 'not_provided']
    expiry_check: Literal['match', 'mismatch', 'not_provided']
    three_d_secure: TestHelpersIssuingAuthorizationCreateVerificationDataThreeDSecure

class TestHelpersIssuingAuthorizationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/authorizations'
    amount: int | None
    amount_details: TestHelpersIssuingAuthorizationCreateAmountDetails | None
    authorization_method: Literal['chip', 'contactless', 'keyed_in', 'online', 'swipe'] | None
    card: str
    currency: str | None
    expand: list[str] | None
    fleet: TestHelpersIssuingAuthorizationCreateFleet | None
    fraud_disputability_likelihood: Literal['neutral', 'unknown', 'very_likely', 'very_unlikely'] | None
    fuel: TestHelpersIssuingAuthorizationCreateFuel | None
    is_amount_controllable: bool | None
    merchant_amount: int | None
    merchant_currency: str | None
    merchant_data: TestHelpersIssuingAuthorizationCreateMerchantData | None
    network_data: TestHelpersIssuingAuthorizationCreateNetworkData | None
    risk_assessment: TestHelpersIssuingAuthorizationCreateRiskAssessment | None
    verification_data: TestHelpersIssuingAuthorizationCreateVerificationData | None
    wallet: Literal['apple_pay', 'google_pay', 'samsung_pay'] | None

class TestHelpersIssuingAuthorizationCapturePurchaseDetailsFlightSegments(TypedDict, total=False):
    arrival_airport_code: str
    carrier: str
    departure_airport_code: str
    flight_number: str
    service_class: str
    stopover_allowed: bool

class TestHelpersIssuingAuthorizationCapturePurchaseDetailsFlight(TypedDict, total=False):
    departure_at: int
    passenger_name: str
    refundable: bool
    segments: list[TestHelpersIssuingAuthorizationCapturePurchaseDetailsFlightSegments]
    travel_agency: str

class TestHelpersIssuingAuthorizationCapturePurchaseDetailsLodging(TypedDict, total=False):
    check_in_at: int
    nights: int

class TestHelpersIssuingAuthorizationCapturePurchaseDetailsReceipt(TypedDict, total=False):
    description: str
    quantity: str
    total: int
    unit_cost: int

class TestHelpersIssuingAuthorizationCapturePurchaseDetails(TypedDict, total=False):
    fleet: TestHelpersIssuingAuthorizationCreateFleet
    flight: TestHelpersIssuingAuthorizationCapturePurchaseDetailsFlight
    fuel: TestHelpersIssuingAuthorizationCreateFuel
    lodging: TestHelpersIssuingAuthorizationCapturePurchaseDetailsLodging
    receipt: list[TestHelpersIssuingAuthorizationCapturePurchaseDetailsReceipt]
    reference: str

class TestHelpersIssuingAuthorizationCaptureParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/authorizations/{authorization}/capture'
    authorization: str
    capture_amount: int | None
    close_authorization: bool | None
    expand: list[str] | None
    purchase_details: TestHelpersIssuingAuthorizationCapturePurchaseDetails | None

class TestHelpersIssuingAuthorizationExpireParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/authorizations/{authorization}/expire'
    authorization: str
    expand: list[str] | None

class TestHelpersIssuingAuthorizationFinalizeAmountParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/authorizations/{authorization}/finalize_amount'
    authorization: str
    expand: list[str] | None
    final_amount: int
    fleet: TestHelpersIssuingAuthorizationCreateFleet | None
    fuel: TestHelpersIssuingAuthorizationCreateFuel | None

class TestHelpersIssuingAuthorizationRespondParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/authorizations/{authorization}/fraud_challenges/respond'
    authorization: str
    confirmed: bool
    expand: list[str] | None

class TestHelpersIssuingAuthorizationIncrementParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/authorizations/{authorization}/increment'
    authorization: str
    expand: list[str] | None
    increment_amount: int
    is_amount_controllable: bool | None

class TestHelpersIssuingAuthorizationReverseParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/authorizations/{authorization}/reverse'
    authorization: str
    expand: list[str] | None
    reverse_amount: int | None

class TestHelpersIssuingCardDeliverCardParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/cards/{card}/shipping/deliver'
    card: str
    expand: list[str] | None

class TestHelpersIssuingCardFailCardParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/cards/{card}/shipping/fail'
    card: str
    expand: list[str] | None

class TestHelpersIssuingCardReturnCardParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/cards/{card}/shipping/return'
    card: str
    expand: list[str] | None

class TestHelpersIssuingCardShipCardParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/cards/{card}/shipping/ship'
    card: str
    expand: list[str] | None

class TestHelpersIssuingCardSubmitCardParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/cards/{card}/shipping/submit'
    card: str
    expand: list[str] | None

class TestHelpersIssuingPersonalizationDesignActivateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}/activate'
    personalization_design: str
    expand: list[str] | None

class TestHelpersIssuingPersonalizationDesignDeactivateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}/deactivate'
    personalization_design: str
    expand: list[str] | None

class TestHelpersIssuingPersonalizationDesignRejectRejectionReasons(TypedDict, total=False):
    card_logo: list[Literal['geographic_location', 'inappropriate', 'network_name', 'non_binary_image', 'non_fiat_currency', 'other', 'other_entity', 'promotional_material']]
    carrier_text: list[Literal['geographic_location', 'inappropriate', 'network_name', 'non_fiat_currency', 'other', 'other_entity', 'promotional_material']]

class TestHelpersIssuingPersonalizationDesignRejectParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/personalization_designs/{personalization_design}/reject'
    personalization_design: str
    expand: list[str] | None
    rejection_reasons: TestHelpersIssuingPersonalizationDesignRejectRejectionReasons

class TestHelpersIssuingTransactionCreateForceCaptureParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/transactions/create_force_capture'
    amount: int
    card: str
    currency: str | None
    expand: list[str] | None
    merchant_data: TestHelpersIssuingAuthorizationCreateMerchantData | None
    purchase_details: TestHelpersIssuingAuthorizationCapturePurchaseDetails | None

class TestHelpersIssuingTransactionCreateUnlinkedRefundParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/transactions/create_unlinked_refund'
    amount: int
    card: str
    currency: str | None
    expand: list[str] | None
    merchant_data: TestHelpersIssuingAuthorizationCreateMerchantData | None
    purchase_details: TestHelpersIssuingAuthorizationCapturePurchaseDetails | None

class TestHelpersIssuingTransactionRefundParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/issuing/transactions/{transaction}/refund'
    transaction: str
    expand: list[str] | None
    refund_amount: int | None

class TestHelpersRefundExpireParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/refunds/{refund}/expire'
    refund: str
    expand: list[str] | None

class TestHelpersTerminalReaderPresentPaymentMethodCard(TypedDict, total=False):
    cvc: str
    exp_month: int
    exp_year: int
    number: str

class TestHelpersTerminalReaderPresentPaymentMethodCardPresent(TypedDict, total=False):
    number: str

class TestHelpersTerminalReaderPresentPaymentMethodParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/terminal/readers/{reader}/present_payment_method'
    reader: str
    amount_tip: int | None
    card: TestHelpersTerminalReaderPresentPaymentMethodCard | None
    card_present: TestHelpersTerminalReaderPresentPaymentMethodCardPresent | None
    expand: list[str] | None
    interac_present: TestHelpersTerminalReaderPresentPaymentMethodCardPresent | None
    type: Literal['card', 'card_present', 'interac_present'] | None

class TestHelpersTerminalReaderSucceedInputCollectionParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/terminal/readers/{reader}/succeed_input_collection'
    reader: str
    expand: list[str] | None
    skip_non_required_inputs: Literal['all', 'none'] | None

class TestHelpersTerminalReaderTimeoutInputCollectionParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/terminal/readers/{reader}/timeout_input_collection'
    reader: str
    expand: list[str] | None

class TestHelpersTestClockCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/test_clocks'
    customer: str | None
    expand: list[str] | None
    frozen_time: int
    name: str | None

class TestHelpersTestClockAdvanceParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/test_clocks/{test_clock}/advance'
    test_clock: str
    expand: list[str] | None
    frozen_time: int

class TestHelpersTreasuryInboundTransferFailFailureDetails(TypedDict, total=False):
    code: Literal['account_closed', 'account_frozen', 'bank_account_restricted', 'bank_ownership_changed', 'debit_not_authorized', 'incorrect_account_holder_address', 'incorrect_account_holder_name', 'incorrect_account_holder_tax_id', 'insufficient_funds', 'invalid_account_number', 'invalid_currency', 'no_account', 'other']

class TestHelpersTreasuryInboundTransferFailParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/inbound_transfers/{id}/fail'
    id: str
    expand: list[str] | None
    failure_details: TestHelpersTreasuryInboundTransferFailFailureDetails | None

class TestHelpersTreasuryInboundTransferReturnInboundTransferParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/inbound_transfers/{id}/return'
    id: str
    expand: list[str] | None

class TestHelpersTreasuryInboundTransferSucceedParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/inbound_transfers/{id}/succeed'
    id: str
    expand: list[str] | None

class TestHelpersTreasuryOutboundPaymentUpdateTrackingDetailsAch(TypedDict, total=False):
    trace_id: str

class TestHelpersTreasuryOutboundPaymentUpdateTrackingDetailsUsDomesticWire(TypedDict, total=False):
    chips: str
    imad: str
    omad: str

class TestHelpersTreasuryOutboundPaymentUpdateTrackingDetails(TypedDict, total=False):
    ach: TestHelpersTreasuryOutboundPaymentUpdateTrackingDetailsAch
    type: Literal['ach', 'us_domestic_wire']
    us_domestic_wire: TestHelpersTreasuryOutboundPaymentUpdateTrackingDetailsUsDomesticWire

class TestHelpersTreasuryOutboundPaymentUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/outbound_payments/{id}'
    id: str
    expand: list[str] | None
    tracking_details: TestHelpersTreasuryOutboundPaymentUpdateTrackingDetails

class TestHelpersTreasuryOutboundPaymentFailParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/outbound_payments/{id}/fail'
    id: str
    expand: list[str] | None

class TestHelpersTreasuryOutboundPaymentPostParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/outbound_payments/{id}/post'
    id: str
    expand: list[str] | None

class TestHelpersTreasuryOutboundPaymentReturnOutboundPaymentReturnedDetails(TypedDict, total=False):
    code: Literal['account_closed', 'account_frozen', 'bank_account_restricted', 'bank_ownership_changed', 'declined', 'incorrect_account_holder_name', 'invalid_account_number', 'invalid_currency', 'no_account', 'other']

class TestHelpersTreasuryOutboundPaymentReturnOutboundPaymentParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/outbound_payments/{id}/return'
    id: str
    expand: list[str] | None
    returned_details: TestHelpersTreasuryOutboundPaymentReturnOutboundPaymentReturnedDetails | None

class TestHelpersTreasuryOutboundTransferUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}'
    outbound_transfer: str
    expand: list[str] | None
    tracking_details: TestHelpersTreasuryOutboundPaymentUpdateTrackingDetails

class TestHelpersTreasuryOutboundTransferFailParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/fail'
    outbound_transfer: str
    expand: list[str] | None

class TestHelpersTreasuryOutboundTransferPostParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/post'
    outbound_transfer: str
    expand: list[str] | None

class TestHelpersTreasuryOutboundTransferReturnOutboundTransferParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/outbound_transfers/{outbound_transfer}/return'
    outbound_transfer: str
    expand: list[str] | None
    returned_details: TestHelpersTreasuryOutboundPaymentReturnOutboundPaymentReturnedDetails | None

class TestHelpersTreasuryReceivedCreditCreateInitiatingPaymentMethodDetailsUsBankAccount(TypedDict, total=False):
    account_holder_name: str
    account_number: str
    routing_number: str

class TestHelpersTreasuryReceivedCreditCreateInitiatingPaymentMethodDetails(TypedDict, total=False):
    type: Literal['us_bank_account']
    us_bank_account: TestHelpersTreasuryReceivedCreditCreateInitiatingPaymentMethodDetailsUsBankAccount

class TestHelpersTreasuryReceivedCreditCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/received_credits'
    amount: int
    currency: str
    description: str | None
    expand: list[str] | None
    financial_account: str
    initiating_payment_method_details: TestHelpersTreasuryReceivedCreditCreateInitiatingPaymentMethodDetails | None
    network: Literal['ach', 'rtp', 'us_domestic_wire']

class TestHelpersTreasuryReceivedDebitCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/test_helpers/treasury/received_debits'
    amount: int
    currency: str
    description: str | None
    expand: list[str] | None
    financial_account: str
    initiating_payment_method_details: TestHelpersTreasuryReceivedCreditCreateInitiatingPaymentMethodDetails | None
    network: Literal['ach']

class ThreeDSecureAuthenticationCreateAcquirerDetails(TypedDict, total=False):
    acquirer_bin: str
    acquirer_country: str
    acquirer_merchant_id: str
    mcc: str
    merchant_name: str
    requestor_id: str

class ThreeDSecureAuthenticationCreateChannelBrowser(TypedDict, total=False):
    accept_header: str
    color_depth: int
    device_id: str
    ip_address: str
    java_enabled: bool
    javascript_enabled: bool
    language: str
    screen_height: int
    screen_width: int
    timezone_offset: int
    user_agent: str

class ThreeDSecureAuthenticationCreateChannelThreeRI(TypedDict, total=False):
    previous_authentication: str
    type: Literal['delayed_shipment', 'other_payment', 'recurring', 'split_shipment']

class ThreeDSecureAuthenticationCreateChannel(TypedDict, total=False):
    browser: ThreeDSecureAuthenticationCreateChannelBrowser
    three_r_i: ThreeDSecureAuthenticationCreateChannelThreeRI
    type: Literal['browser', 'three_r_i']

class ThreeDSecureAuthenticationCreateFlowPreferenceChallenge(TypedDict, total=False):
    type: Literal['mandated', 'preferred']

class ThreeDSecureAuthenticationCreateFlowPreferenceDataShare(TypedDict, total=False):
    type: Literal['ds_specific', 'emv_standard']

class ThreeDSecureAuthenticationCreateFlowPreferenceFrictionless(TypedDict, total=False):
    type: Literal['low_risk', 'none']

class ThreeDSecureAuthenticationCreateFlowPreference(TypedDict, total=False):
    challenge: ThreeDSecureAuthenticationCreateFlowPreferenceChallenge
    data_share: ThreeDSecureAuthenticationCreateFlowPreferenceDataShare
    frictionless: ThreeDSecureAuthenticationCreateFlowPreferenceFrictionless
    type: Literal['challenge', 'data_share', 'frictionless']

class ThreeDSecureAuthenticationCreateFutureUsageInstallmentExpiry(TypedDict, total=False):
    date: str
    type: Literal['date', 'never']

class ThreeDSecureAuthenticationCreateFutureUsageInstallment(TypedDict, total=False):
    amount: int
    expiry: ThreeDSecureAuthenticationCreateFutureUsageInstallmentExpiry
    interval: Literal['day']
    interval_count: int
    number: int

class ThreeDSecureAuthenticationCreateFutureUsageRecurring(TypedDict, total=False):
    amount: int
    expiry: ThreeDSecureAuthenticationCreateFutureUsageInstallmentExpiry
    interval: Literal['day']
    interval_count: int

class ThreeDSecureAuthenticationCreateFutureUsage(TypedDict, total=False):
    installment: ThreeDSecureAuthenticationCreateFutureUsageInstallment
    recurring: ThreeDSecureAuthenticationCreateFutureUsageRecurring
    type: Literal['card_on_file', 'installment', 'recurring']

class ThreeDSecureAuthenticationCreatePaymentMethodDataCard(TypedDict, total=False):
    cvc: str
    exp_month: int
    exp_year: int
    number: str
    token: str

class ThreeDSecureAuthenticationCreatePaymentMethodData(TypedDict, total=False):
    billing_details: CustomerPaymentSourceUpdateOwner
    card: ThreeDSecureAuthenticationCreatePaymentMethodDataCard
    type: Literal['card']

class ThreeDSecureAuthenticationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/three_d_secure/authentications'
    acquirer_details: ThreeDSecureAuthenticationCreateAcquirerDetails | None
    amount: int | None
    channel: ThreeDSecureAuthenticationCreateChannel
    currency: str | None
    directory_server: Literal['american_express', 'cartes_bancaires', 'discover', 'mastercard', 'visa'] | None
    expand: list[str] | None
    flow_preference: ThreeDSecureAuthenticationCreateFlowPreference | None
    future_usage: ThreeDSecureAuthenticationCreateFutureUsage | None
    message_category: Literal['non_payment_authentication', 'payment_authentication']
    metadata: dict[str, str] | None
    payment_method: str | None
    payment_method_data: ThreeDSecureAuthenticationCreatePaymentMethodData | None
    reason: Literal['cardholder_authentication', 'issuer_requested', 'liability_shift', 'processing_costs', 'regulatory_compliance'] | None
    shipping_address: AccountCreateBusinessProfileSupportAddress | None
    submit: Literal['always', 'if_fingerprinting_not_supported', 'never'] | None

class ThreeDSecureAuthenticationCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/three_d_secure/authentications/{authentication}/cancel'
    authentication: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class ThreeDSecureAuthenticationSubmitParams(Params):
    KEY: ClassVar[str] = 'POST /v1/three_d_secure/authentications/{authentication}/submit'
    authentication: str
    expand: list[str] | None
    fingerprinting_result: str | None
    metadata: dict[str, str] | None

class TokenCreateAccountCompany(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress
    address_kana: AccountCreateCompanyAddressKana
    address_kanji: AccountCreateCompanyAddressKana
    administrative_address: AccountCreateBusinessProfileSupportAddress
    directors_provided: bool
    directorship_declaration: AccountCreateCompanyDirectorshipDeclaration
    executives_provided: bool
    export_license_id: str
    export_purpose_code: str
    name: str
    name_kana: str
    name_kanji: str
    owners_provided: bool
    ownership_declaration: AccountCreateCompanyDirectorshipDeclaration
    ownership_declaration_shown_and_signed: bool
    ownership_exemption_reason: Literal['qualified_entity_exceeds_ownership_threshold', 'qualifies_as_financial_institution'] | None
    phone: str
    physical_address: AccountCreateBusinessProfileSupportAddress
    principal_place_of_business: AccountCreateBusinessProfileSupportAddress
    registration_date: AccountCreateCompanyRegistrationDate | None
    registration_number: str
    representative_declaration: AccountCreateCompanyDirectorshipDeclaration
    structure: Literal['free_zone_establishment', 'free_zone_llc', 'government_instrumentality', 'governmental_unit', 'incorporated_non_profit', 'incorporated_partnership', 'limited_liability_partnership', 'llc', 'multi_member_llc', 'private_company', 'private_corporation', 'private_partnership', 'public_company', 'public_corporation', 'public_partnership', 'registered_charity', 'single_member_llc', 'sole_establishment', 'sole_proprietorship', 'tax_exempt_government_instrumentality', 'unincorporated_association', 'unincorporated_non_profit', 'unincorporated_partnership'] | None
    tax_id: str
    tax_id_registrar: str
    vat_id: str
    verification: AccountCreateCompanyVerification

class TokenCreateAccount(TypedDict, total=False):
    business_type: Literal['company', 'government_entity', 'individual', 'non_profit']
    company: TokenCreateAccountCompany
    individual: AccountCreateIndividual
    tos_shown_and_accepted: bool

class TokenCreateBankAccount(TypedDict, total=False):
    account_holder_name: str
    account_holder_type: Literal['company', 'individual']
    account_number: str
    account_type: Literal['checking', 'futsu', 'savings', 'toza']
    country: str
    currency: str
    payment_method: str
    routing_number: str

class TokenCreateCard(TypedDict, total=False):
    address_city: str
    address_country: str
    address_line1: str
    address_line2: str
    address_state: str
    address_zip: str
    currency: str
    cvc: str
    exp_month: str
    exp_year: str
    name: str
    networks: PaymentIntentCreatePaymentMethodDataCardNetworks
    number: str

class TokenCreateCvcUpdate(TypedDict, total=False):
    cvc: str

class TokenCreatePerson(TypedDict, total=False):
    additional_tos_acceptances: AccountPersonCreateAdditionalTosAcceptances
    address: AccountCreateBusinessProfileSupportAddress
    address_kana: AccountCreateCompanyAddressKana
    address_kanji: AccountCreateCompanyAddressKana
    dob: AccountCreateCompanyRegistrationDate | None
    documents: AccountPersonCreateDocuments
    email: str
    first_name: str
    first_name_kana: str
    first_name_kanji: str
    full_name_aliases: list[str] | None
    gender: str
    id_number: str
    id_number_secondary: str
    last_name: str
    last_name_kana: str
    last_name_kanji: str
    maiden_name: str
    metadata: dict[str, str] | None
    nationality: str
    phone: str
    political_exposure: Literal['existing', 'none']
    registered_address: AccountCreateBusinessProfileSupportAddress
    relationship: AccountPersonCreateRelationship
    ssn_last_4: str
    us_cfpb_data: AccountPersonCreateUsCfpbData
    verification: AccountCreateIndividualVerification

class TokenCreatePii(TypedDict, total=False):
    id_number: str

class TokenCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/tokens'
    account: TokenCreateAccount | None
    bank_account: TokenCreateBankAccount | None
    card: TokenCreateCard | str | None
    customer: str | None
    cvc_update: TokenCreateCvcUpdate | None
    expand: list[str] | None
    person: TokenCreatePerson | None
    pii: TokenCreatePii | None

class TopupCreatePaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    network: Literal['ach']

class TopupCreatePaymentMethodOptions(TypedDict, total=False):
    us_bank_account: TopupCreatePaymentMethodOptionsUsBankAccount

class TopupCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/topups'
    amount: int
    currency: str
    description: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    payment_method: str | None
    payment_method_options: TopupCreatePaymentMethodOptions | None
    source: str | None
    statement_descriptor: str | None
    transfer_group: str | None

class TopupUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/topups/{topup}'
    topup: str
    description: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None

class TopupCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/topups/{topup}/cancel'
    topup: str
    expand: list[str] | None

class TransferCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/transfers'
    amount: int | None
    currency: str
    description: str | None
    destination: str
    expand: list[str] | None
    metadata: dict[str, str] | None
    source_transaction: str | None
    source_type: Literal['bank_account', 'card', 'fpx'] | None
    transfer_group: str | None

class TransferReversalCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/transfers/{id}/reversals'
    id: str
    amount: int | None
    description: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    refund_application_fee: bool | None

class TransferUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/transfers/{transfer}'
    transfer: str
    description: str | None
    expand: list[str] | None
    metadata: dict[str, str] | None

class TransferReversalUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/transfers/{transfer}/reversals/{id}'
    transfer: str
    id: str
    expand: list[str] | None
    metadata: dict[str, str] | None

class TreasuryCreditReversalCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/credit_reversals'
    expand: list[str] | None
    metadata: dict[str, str] | None
    received_credit: str

class TreasuryDebitReversalCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/debit_reversals'
    expand: list[str] | None
    metadata: dict[str, str] | None
    received_debit: str

class TreasuryFinancialAccountCreateFeaturesCardIssuing(TypedDict, total=False):
    requested: bool

class TreasuryFinancialAccountCreateFeaturesFinancialAddresses(TypedDict, total=False):
    aba: TreasuryFinancialAccountCreateFeaturesCardIssuing

class TreasuryFinancialAccountCreateFeaturesInboundTransfers(TypedDict, total=False):
    ach: TreasuryFinancialAccountCreateFeaturesCardIssuing

class TreasuryFinancialAccountCreateFeaturesOutboundPayments(TypedDict, total=False):
    ach: TreasuryFinancialAccountCreateFeaturesCardIssuing
    us_domestic_wire: TreasuryFinancialAccountCreateFeaturesCardIssuing

class TreasuryFinancialAccountCreateFeatures(TypedDict, total=False):
    card_issuing: TreasuryFinancialAccountCreateFeaturesCardIssuing
    deposit_insurance: TreasuryFinancialAccountCreateFeaturesCardIssuing
    financial_addresses: TreasuryFinancialAccountCreateFeaturesFinancialAddresses
    inbound_transfers: TreasuryFinancialAccountCreateFeaturesInboundTransfers
    intra_stripe_flows: TreasuryFinancialAccountCreateFeaturesCardIssuing
    outbound_payments: TreasuryFinancialAccountCreateFeaturesOutboundPayments
    outbound_transfers: TreasuryFinancialAccountCreateFeaturesOutboundPayments

class TreasuryFinancialAccountCreatePlatformRestrictions(TypedDict, total=False):
    inbound_flows: Literal['restricted', 'unrestricted']
    outbound_flows: Literal['restricted', 'unrestricted']

class TreasuryFinancialAccountCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/financial_accounts'
    expand: list[str] | None
    features: TreasuryFinancialAccountCreateFeatures | None
    metadata: dict[str, str] | None
    nickname: str | None
    platform_restrictions: TreasuryFinancialAccountCreatePlatformRestrictions | None
    supported_currencies: list[str]

class TreasuryFinancialAccountUpdateForwardingSettings(TypedDict, total=False):
    financial_account: str
    payment_method: str
    type: Literal['financial_account', 'payment_method']

class TreasuryFinancialAccountUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/financial_accounts/{financial_account}'
    financial_account: str
    expand: list[str] | None
    features: TreasuryFinancialAccountCreateFeatures | None
    forwarding_settings: TreasuryFinancialAccountUpdateForwardingSettings | None
    metadata: dict[str, str] | None
    nickname: str | None
    platform_restrictions: TreasuryFinancialAccountCreatePlatformRestrictions | None

class TreasuryFinancialAccountCloseParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/financial_accounts/{financial_account}/close'
    financial_account: str
    expand: list[str] | None
    forwarding_settings: TreasuryFinancialAccountUpdateForwardingSettings | None

class TreasuryFinancialAccountFeaturesUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/financial_accounts/{financial_account}/features'
    financial_account: str
    card_issuing: TreasuryFinancialAccountCreateFeaturesCardIssuing | None
    deposit_insurance: TreasuryFinancialAccountCreateFeaturesCardIssuing | None
    expand: list[str] | None
    financial_addresses: TreasuryFinancialAccountCreateFeaturesFinancialAddresses | None
    inbound_transfers: TreasuryFinancialAccountCreateFeaturesInboundTransfers | None
    intra_stripe_flows: TreasuryFinancialAccountCreateFeaturesCardIssuing | None
    outbound_payments: TreasuryFinancialAccountCreateFeaturesOutboundPayments | None
    outbound_transfers: TreasuryFinancialAccountCreateFeaturesOutboundPayments | None

class TreasuryInboundTransferCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/inbound_transfers'
    amount: int
    currency: str
    description: str | None
    expand: list[str] | None
    financial_account: str
    metadata: dict[str, str] | None
    origin_payment_method: str
    statement_descriptor: str | None

class TreasuryInboundTransferCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/inbound_transfers/{inbound_transfer}/cancel'
    inbound_transfer: str
    expand: list[str] | None

class TreasuryOutboundPaymentCreateDestinationPaymentMethodDataBillingDetails(TypedDict, total=False):
    address: AccountCreateBusinessProfileSupportAddress | None
    email: str | None
    name: str | None
    phone: str | None

class TreasuryOutboundPaymentCreateDestinationPaymentMethodData(TypedDict, total=False):
    billing_details: TreasuryOutboundPaymentCreateDestinationPaymentMethodDataBillingDetails
    financial_account: str
    metadata: dict[str, str]
    type: Literal['financial_account', 'us_bank_account']
    us_bank_account: PaymentIntentCreatePaymentMethodDataUsBankAccount

class TreasuryOutboundPaymentCreateDestinationPaymentMethodOptionsUsBankAccount(TypedDict, total=False):
    network: Literal['ach', 'us_domestic_wire']

class TreasuryOutboundPaymentCreateDestinationPaymentMethodOptions(TypedDict, total=False):
    us_bank_account: TreasuryOutboundPaymentCreateDestinationPaymentMethodOptionsUsBankAccount | None

class TreasuryOutboundPaymentCreateEndUserDetails(TypedDict, total=False):
    ip_address: str
    present: bool

class TreasuryOutboundPaymentCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/outbound_payments'
    amount: int
    currency: str
    customer: str | None
    description: str | None
    destination_payment_method: str | None
    destination_payment_method_data: TreasuryOutboundPaymentCreateDestinationPaymentMethodData | None
    destination_payment_method_options: TreasuryOutboundPaymentCreateDestinationPaymentMethodOptions | None
    end_user_details: TreasuryOutboundPaymentCreateEndUserDetails | None
    expand: list[str] | None
    financial_account: str
    metadata: dict[str, str] | None
    statement_descriptor: str | None

class TreasuryOutboundPaymentCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/outbound_payments/{id}/cancel'
    id: str
    expand: list[str] | None

class TreasuryOutboundTransferCreateDestinationPaymentMethodData(TypedDict, total=False):
    financial_account: str
    type: Literal['financial_account']

class TreasuryOutboundTransferCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/outbound_transfers'
    amount: int
    currency: str
    description: str | None
    destination_payment_method: str | None
    destination_payment_method_data: TreasuryOutboundTransferCreateDestinationPaymentMethodData | None
    destination_payment_method_options: TreasuryOutboundPaymentCreateDestinationPaymentMethodOptions | None
    expand: list[str] | None
    financial_account: str
    metadata: dict[str, str] | None
    statement_descriptor: str | None

class TreasuryOutboundTransferCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v1/treasury/outbound_transfers/{outbound_transfer}/cancel'
    outbound_transfer: str
    expand: list[str] | None

class WebhookEndpointCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/webhook_endpoints'
    api_version: Literal['2011-01-01', '2011-06-21', '2011-06-28', '2011-08-01', '2011-09-15', '2011-11-17', '2012-02-23', '2012-03-25', '2012-06-18', '2012-06-28', '2012-07-09', '2012-09-24', '2012-10-26', '2012-11-07', '2013-02-11', '2013-02-13', '2013-07-05', '2013-08-12', '2013-08-13', '2013-10-29', '2013-12-03', '2014-01-31', '2014-03-13', '2014-03-28', '2014-05-19', '2014-06-13', '2014-06-17', '2014-07-22', '2014-07-26', '2014-08-04', '2014-08-20', '2014-09-08', '2014-10-07', '2014-11-05', '2014-11-20', '2014-12-08', '2014-12-17', '2014-12-22', '2015-01-11', '2015-01-26', '2015-02-10', '2015-02-16', '2015-02-18', '2015-03-24', '2015-04-07', '2015-06-15', '2015-07-07', '2015-07-13', '2015-07-28', '2015-08-07', '2015-08-19', '2015-09-03', '2015-09-08', '2015-09-23', '2015-10-01', '2015-10-12', '2015-10-16', '2016-02-03', '2016-02-19', '2016-02-22', '2016-02-23', '2016-02-29', '2016-03-07', '2016-06-15', '2016-07-06', '2016-10-19', '2017-01-27', '2017-02-14', '2017-04-06', '2017-05-25', '2017-06-05', '2017-08-15', '2017-12-14', '2018-01-23', '2018-02-05', '2018-02-06', '2018-02-28', '2018-05-21', '2018-07-27', '2018-08-23', '2018-09-06', '2018-09-24', '2018-10-31', '2018-11-08', '2019-02-11', '2019-02-19', '2019-03-14', '2019-05-16', '2019-08-14', '2019-09-09', '2019-10-08', '2019-10-17', '2019-11-05', '2019-12-03', '2020-03-02', '2020-08-27', '2022-08-01', '2022-11-15', '2023-08-16', '2023-10-16', '2024-04-10', '2024-06-20', '2024-09-30.acacia', '2024-10-28.acacia', '2024-11-20.acacia', '2024-12-18.acacia', '2025-01-27.acacia', '2025-02-24.acacia', '2025-03-01.dashboard', '2025-03-31.basil', '2025-04-30.basil', '2025-05-28.basil', '2025-06-30.basil', '2025-07-30.basil', '2025-08-27.basil', '2025-09-30.clover', '2025-10-29.clover', '2025-11-17.clover', '2025-12-15.clover', '2026-01-28.clover', '2026-02-25.clover', '2026-03-25.dahlia', '2026-04-22.dahlia', '2026-05-27.dahlia', '2026-06-24.dahlia', '2026-07-29.dahlia', '2026-08-26.dahlia', '2026-09-30.endive', '2026-10-28.endive'] | None
    connect: bool | None
    description: str | None
    enabled_events: list[Literal['*', 'account.application.authorized', 'account.application.deauthorized', 'account.external_account.created', 'account.external_account.deleted', 'account.external_account.updated', 'account.updated', 'application_fee.created', 'application_fee.refund.updated', 'application_fee.refunded', 'apps.install.created', 'apps.install.deleted', 'apps.install.updated', 'balance.available', 'balance_settings.updated', 'billing.alert.triggered', 'billing.credit_balance_transaction.created', 'billing.credit_grant.created', 'billing.credit_grant.updated', 'billing.meter.created', 'billing.meter.deactivated', 'billing.meter.reactivated', 'billing.meter.updated', 'billing_portal.configuration.created', 'billing_portal.configuration.updated', 'billing_portal.session.created', 'capability.updated', 'cash_balance.funds_available', 'charge.captured', 'charge.dispute.closed', 'charge.dispute.created', 'charge.dispute.funds_reinstated', 'charge.dispute.funds_withdrawn', 'charge.dispute.updated', 'charge.expired', 'charge.failed', 'charge.pending', 'charge.refund.updated', 'charge.refunded', 'charge.succeeded', 'charge.updated', 'checkout.session.async_payment_failed', 'checkout.session.async_payment_succeeded', 'checkout.session.completed', 'checkout.session.expired', 'climate.order.canceled', 'climate.order.created', 'climate.order.delayed', 'climate.order.delivered', 'climate.order.product_substituted', 'climate.product.created', 'climate.product.pricing_updated', 'coupon.created', 'coupon.deleted', 'coupon.updated', 'credit_note.created', 'credit_note.updated', 'credit_note.voided', 'customer.created', 'customer.deleted', 'customer.discount.created', 'customer.discount.deleted', 'customer.discount.updated', 'customer.source.created', 'customer.source.deleted', 'customer.source.expiring', 'customer.source.updated', 'customer.subscription.created', 'customer.subscription.deleted', 'customer.subscription.paused', 'customer.subscription.pending_update_applied', 'customer.subscription.pending_update_expired', 'customer.subscription.resumed', 'customer.subscription.trial_will_end', 'customer.subscription.updated', 'customer.tax_id.created', 'customer.tax_id.deleted', 'customer.tax_id.updated', 'customer.updated', 'customer_cash_balance_transaction.created', 'entitlements.active_entitlement_summary.updated', 'file.created', 'financial_connections.account.account_numbers_updated', 'financial_connections.account.created', 'financial_connections.account.deactivated', 'financial_connections.account.disconnected', 'financial_connections.account.expected_deactivation_date_updated', 'financial_connections.account.reactivated', 'financial_connections.account.refreshed_balance', 'financial_connections.account.refreshed_ownership', 'financial_connections.account.refreshed_transactions', 'financial_connections.account.supported_payment_method_types_updated', 'financial_connections.account.upcoming_account_number_expiry', 'financial_connections.account.upcoming_deactivation', 'financial_connections.authorization.expected_deactivation_date_updated', 'financial_connections.authorization.upcoming_deactivation', 'identity.verification_session.canceled', 'identity.verification_session.created', 'identity.verification_session.processing', 'identity.verification_session.redacted', 'identity.verification_session.requires_input', 'identity.verification_session.verified', 'invoice.created', 'invoice.deleted', 'invoice.finalization_failed', 'invoice.finalized', 'invoice.marked_uncollectible', 'invoice.overdue', 'invoice.overpaid', 'invoice.paid', 'invoice.payment_action_required', 'invoice.payment_attempt_required', 'invoice.payment_failed', 'invoice.payment_succeeded', 'invoice.sent', 'invoice.upcoming', 'invoice.updated', 'invoice.voided', 'invoice.will_be_due', 'invoice_payment.paid', 'invoiceitem.created', 'invoiceitem.deleted', 'issuing_authorization.created', 'issuing_authorization.request', 'issuing_authorization.updated', 'issuing_card.created', 'issuing_card.updated', 'issuing_cardholder.created', 'issuing_cardholder.updated', 'issuing_dispute.closed', 'issuing_dispute.created', 'issuing_dispute.funds_reinstated', 'issuing_dispute.funds_rescinded', 'issuing_dispute.submitted', 'issuing_dispute.updated', 'issuing_personalization_design.activated', 'issuing_personalization_design.deactivated', 'issuing_personalization_design.rejected', 'issuing_personalization_design.updated', 'issuing_token.created', 'issuing_token.updated', 'issuing_transaction.created', 'issuing_transaction.purchase_details_receipt_updated', 'issuing_transaction.updated', 'mandate.updated', 'payment_intent.amount_capturable_updated', 'payment_intent.canceled', 'payment_intent.created', 'payment_intent.partially_funded', 'payment_intent.payment_failed', 'payment_intent.processing', 'payment_intent.requires_action', 'payment_intent.succeeded', 'payment_link.created', 'payment_link.updated', 'payment_method.attached', 'payment_method.automatically_updated', 'payment_method.detached', 'payment_method.updated', 'payout.canceled', 'payout.created', 'payout.failed', 'payout.paid', 'payout.reconciliation_completed', 'payout.updated', 'person.created', 'person.deleted', 'person.updated', 'plan.created', 'plan.deleted', 'plan.updated', 'price.created', 'price.deleted', 'price.updated', 'product.created', 'product.deleted', 'product.updated', 'promotion_code.created', 'promotion_code.updated', 'quote.accepted', 'quote.canceled', 'quote.created', 'quote.finalized', 'radar.early_fraud_warning.created', 'radar.early_fraud_warning.updated', 'refund.created', 'refund.failed', 'refund.updated', 'reporting.report_run.failed', 'reporting.report_run.succeeded', 'reporting.report_type.updated', 'reserve.hold.created', 'reserve.hold.updated', 'reserve.plan.created', 'reserve.plan.disabled', 'reserve.plan.expired', 'reserve.plan.updated', 'reserve.release.created', 'review.closed', 'review.opened', 'setup_intent.canceled', 'setup_intent.created', 'setup_intent.requires_action', 'setup_intent.setup_failed', 'setup_intent.succeeded', 'sigma.scheduled_query_run.created', 'source.canceled', 'source.chargeable', 'source.failed', 'source.mandate_notification', 'source.refund_attributes_required', 'source.transaction.created', 'source.transaction.updated', 'subscription_schedule.aborted', 'subscription_schedule.canceled', 'subscription_schedule.completed', 'subscription_schedule.created', 'subscription_schedule.expiring', 'subscription_schedule.released', 'subscription_schedule.updated', 'tax.settings.updated', 'tax_rate.created', 'tax_rate.updated', 'terminal.reader.action_failed', 'terminal.reader.action_succeeded', 'terminal.reader.action_updated', 'test_helpers.test_clock.advancing', 'test_helpers.test_clock.created', 'test_helpers.test_clock.deleted', 'test_helpers.test_clock.internal_failure', 'test_helpers.test_clock.ready', 'three_d_secure.authentication.canceled', 'three_d_secure.authentication.challenge_started', 'three_d_secure.authentication.errored', 'three_d_secure.authentication.failed', 'three_d_secure.authentication.requires_challenge', 'three_d_secure.authentication.requires_submission', 'three_d_secure.authentication.succeeded', 'topup.canceled', 'topup.created', 'topup.failed', 'topup.reversed', 'topup.succeeded', 'transfer.created', 'transfer.reversed', 'transfer.updated', 'treasury.credit_reversal.created', 'treasury.credit_reversal.posted', 'treasury.debit_reversal.completed', 'treasury.debit_reversal.created', 'treasury.debit_reversal.initial_credit_granted', 'treasury.financial_account.closed', 'treasury.financial_account.created', 'treasury.financial_account.features_status_updated', 'treasury.inbound_transfer.canceled', 'treasury.inbound_transfer.created', 'treasury.inbound_transfer.failed', 'treasury.inbound_transfer.succeeded', 'treasury.outbound_payment.canceled', 'treasury.outbound_payment.created', 'treasury.outbound_payment.expected_arrival_date_updated', 'treasury.outbound_payment.failed', 'treasury.outbound_payment.posted', 'treasury.outbound_payment.returned', 'treasury.outbound_payment.tracking_details_updated', 'treasury.outbound_transfer.canceled', 'treasury.outbound_transfer.created', 'treasury.outbound_transfer.expected_arrival_date_updated', 'treasury.outbound_transfer.failed', 'treasury.outbound_transfer.posted', 'treasury.outbound_transfer.returned', 'treasury.outbound_transfer.tracking_details_updated', 'treasury.received_credit.created', 'treasury.received_credit.failed', 'treasury.received_credit.succeeded', 'treasury.received_debit.created']]
    expand: list[str] | None
    metadata: dict[str, str] | None
    url: str

class WebhookEndpointUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/webhook_endpoints/{webhook_endpoint}'
    webhook_endpoint: str
    description: str | None
    disabled: bool | None
    enabled_events: list[Literal['*', 'account.application.authorized', 'account.application.deauthorized', 'account.external_account.created', 'account.external_account.deleted', 'account.external_account.updated', 'account.updated', 'application_fee.created', 'application_fee.refund.updated', 'application_fee.refunded', 'apps.install.created', 'apps.install.deleted', 'apps.install.updated', 'balance.available', 'balance_settings.updated', 'billing.alert.triggered', 'billing.credit_balance_transaction.created', 'billing.credit_grant.created', 'billing.credit_grant.updated', 'billing.meter.created', 'billing.meter.deactivated', 'billing.meter.reactivated', 'billing.meter.updated', 'billing_portal.configuration.created', 'billing_portal.configuration.updated', 'billing_portal.session.created', 'capability.updated', 'cash_balance.funds_available', 'charge.captured', 'charge.dispute.closed', 'charge.dispute.created', 'charge.dispute.funds_reinstated', 'charge.dispute.funds_withdrawn', 'charge.dispute.updated', 'charge.expired', 'charge.failed', 'charge.pending', 'charge.refund.updated', 'charge.refunded', 'charge.succeeded', 'charge.updated', 'checkout.session.async_payment_failed', 'checkout.session.async_payment_succeeded', 'checkout.session.completed', 'checkout.session.expired', 'climate.order.canceled', 'climate.order.created', 'climate.order.delayed', 'climate.order.delivered', 'climate.order.product_substituted', 'climate.product.created', 'climate.product.pricing_updated', 'coupon.created', 'coupon.deleted', 'coupon.updated', 'credit_note.created', 'credit_note.updated', 'credit_note.voided', 'customer.created', 'customer.deleted', 'customer.discount.created', 'customer.discount.deleted', 'customer.discount.updated', 'customer.source.created', 'customer.source.deleted', 'customer.source.expiring', 'customer.source.updated', 'customer.subscription.created', 'customer.subscription.deleted', 'customer.subscription.paused', 'customer.subscription.pending_update_applied', 'customer.subscription.pending_update_expired', 'customer.subscription.resumed', 'customer.subscription.trial_will_end', 'customer.subscription.updated', 'customer.tax_id.created', 'customer.tax_id.deleted', 'customer.tax_id.updated', 'customer.updated', 'customer_cash_balance_transaction.created', 'entitlements.active_entitlement_summary.updated', 'file.created', 'financial_connections.account.account_numbers_updated', 'financial_connections.account.created', 'financial_connections.account.deactivated', 'financial_connections.account.disconnected', 'financial_connections.account.expected_deactivation_date_updated', 'financial_connections.account.reactivated', 'financial_connections.account.refreshed_balance', 'financial_connections.account.refreshed_ownership', 'financial_connections.account.refreshed_transactions', 'financial_connections.account.supported_payment_method_types_updated', 'financial_connections.account.upcoming_account_number_expiry', 'financial_connections.account.upcoming_deactivation', 'financial_connections.authorization.expected_deactivation_date_updated', 'financial_connections.authorization.upcoming_deactivation', 'identity.verification_session.canceled', 'identity.verification_session.created', 'identity.verification_session.processing', 'identity.verification_session.redacted', 'identity.verification_session.requires_input', 'identity.verification_session.verified', 'invoice.created', 'invoice.deleted', 'invoice.finalization_failed', 'invoice.finalized', 'invoice.marked_uncollectible', 'invoice.overdue', 'invoice.overpaid', 'invoice.paid', 'invoice.payment_action_required', 'invoice.payment_attempt_required', 'invoice.payment_failed', 'invoice.payment_succeeded', 'invoice.sent', 'invoice.upcoming', 'invoice.updated', 'invoice.voided', 'invoice.will_be_due', 'invoice_payment.paid', 'invoiceitem.created', 'invoiceitem.deleted', 'issuing_authorization.created', 'issuing_authorization.request', 'issuing_authorization.updated', 'issuing_card.created', 'issuing_card.updated', 'issuing_cardholder.created', 'issuing_cardholder.updated', 'issuing_dispute.closed', 'issuing_dispute.created', 'issuing_dispute.funds_reinstated', 'issuing_dispute.funds_rescinded', 'issuing_dispute.submitted', 'issuing_dispute.updated', 'issuing_personalization_design.activated', 'issuing_personalization_design.deactivated', 'issuing_personalization_design.rejected', 'issuing_personalization_design.updated', 'issuing_token.created', 'issuing_token.updated', 'issuing_transaction.created', 'issuing_transaction.purchase_details_receipt_updated', 'issuing_transaction.updated', 'mandate.updated', 'payment_intent.amount_capturable_updated', 'payment_intent.canceled', 'payment_intent.created', 'payment_intent.partially_funded', 'payment_intent.payment_failed', 'payment_intent.processing', 'payment_intent.requires_action', 'payment_intent.succeeded', 'payment_link.created', 'payment_link.updated', 'payment_method.attached', 'payment_method.automatically_updated', 'payment_method.detached', 'payment_method.updated', 'payout.canceled', 'payout.created', 'payout.failed', 'payout.paid', 'payout.reconciliation_completed', 'payout.updated', 'person.created', 'person.deleted', 'person.updated', 'plan.created', 'plan.deleted', 'plan.updated', 'price.created', 'price.deleted', 'price.updated', 'product.created', 'product.deleted', 'product.updated', 'promotion_code.created', 'promotion_code.updated', 'quote.accepted', 'quote.canceled', 'quote.created', 'quote.finalized', 'radar.early_fraud_warning.created', 'radar.early_fraud_warning.updated', 'refund.created', 'refund.failed', 'refund.updated', 'reporting.report_run.failed', 'reporting.report_run.succeeded', 'reporting.report_type.updated', 'reserve.hold.created', 'reserve.hold.updated', 'reserve.plan.created', 'reserve.plan.disabled', 'reserve.plan.expired', 'reserve.plan.updated', 'reserve.release.created', 'review.closed', 'review.opened', 'setup_intent.canceled', 'setup_intent.created', 'setup_intent.requires_action', 'setup_intent.setup_failed', 'setup_intent.succeeded', 'sigma.scheduled_query_run.created', 'source.canceled', 'source.chargeable', 'source.failed', 'source.mandate_notification', 'source.refund_attributes_required', 'source.transaction.created', 'source.transaction.updated', 'subscription_schedule.aborted', 'subscription_schedule.canceled', 'subscription_schedule.completed', 'subscription_schedule.created', 'subscription_schedule.expiring', 'subscription_schedule.released', 'subscription_schedule.updated', 'tax.settings.updated', 'tax_rate.created', 'tax_rate.updated', 'terminal.reader.action_failed', 'terminal.reader.action_succeeded', 'terminal.reader.action_updated', 'test_helpers.test_clock.advancing', 'test_helpers.test_clock.created', 'test_helpers.test_clock.deleted', 'test_helpers.test_clock.internal_failure', 'test_helpers.test_clock.ready', 'three_d_secure.authentication.canceled', 'three_d_secure.authentication.challenge_started', 'three_d_secure.authentication.errored', 'three_d_secure.authentication.failed', 'three_d_secure.authentication.requires_challenge', 'three_d_secure.authentication.requires_submission', 'three_d_secure.authentication.succeeded', 'topup.canceled', 'topup.created', 'topup.failed', 'topup.reversed', 'topup.succeeded', 'transfer.created', 'transfer.reversed', 'transfer.updated', 'treasury.credit_reversal.created', 'treasury.credit_reversal.posted', 'treasury.debit_reversal.completed', 'treasury.debit_reversal.created', 'treasury.debit_reversal.initial_credit_granted', 'treasury.financial_account.closed', 'treasury.financial_account.created', 'treasury.financial_account.features_status_updated', 'treasury.inbound_transfer.canceled', 'treasury.inbound_transfer.created', 'treasury.inbound_transfer.failed', 'treasury.inbound_transfer.succeeded', 'treasury.outbound_payment.canceled', 'treasury.outbound_payment.created', 'treasury.outbound_payment.expected_arrival_date_updated', 'treasury.outbound_payment.failed', 'treasury.outbound_payment.posted', 'treasury.outbound_payment.returned', 'treasury.outbound_payment.tracking_details_updated', 'treasury.outbound_transfer.canceled', 'treasury.outbound_transfer.created', 'treasury.outbound_transfer.expected_arrival_date_updated', 'treasury.outbound_transfer.failed', 'treasury.outbound_transfer.posted', 'treasury.outbound_transfer.returned', 'treasury.outbound_transfer.tracking_details_updated', 'treasury.received_credit.created', 'treasury.received_credit.failed', 'treasury.received_credit.succeeded', 'treasury.received_debit.created']] | None
    expand: list[str] | None
    metadata: dict[str, str] | None
    url: str | None

class V2BillingMeterEventAdjustmentCreateCancel(TypedDict, total=False):
    identifier: str

class V2BillingMeterEventAdjustmentCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/billing/meter_event_adjustments'
    cancel: V2BillingMeterEventAdjustmentCreateCancel
    event_name: str
    type: Literal['cancel']

class V2BillingMeterEventSessionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/billing/meter_event_session'

class V2BillingMeterEventStreamCreateEvents(TypedDict, total=False):
    event_name: str
    identifier: str
    payload: dict[str, str]
    timestamp: str

class V2BillingMeterEventStreamCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/billing/meter_event_stream'
    events: list[V2BillingMeterEventStreamCreateEvents]

class V2BillingMeterEventCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/billing/meter_events'
    event_name: str
    identifier: str | None
    payload: dict[str, str]
    timestamp: str | None

class V2CommerceProductCatalogImportCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/commerce/product_catalog/imports'
    feed_type: Literal['inventory', 'pricing', 'product', 'promotion']
    metadata: dict[str, str]
    mode: Literal['replace', 'upsert']

class V2CoreAccountLinkCreateUseCaseAccountOnboarding(TypedDict, total=False):
    collection_options: AccountLinkCreateCollectionOptions
    refresh_url: str
    return_url: str

class V2CoreAccountLinkCreateUseCase(TypedDict, total=False):
    account_onboarding: V2CoreAccountLinkCreateUseCaseAccountOnboarding
    account_update: V2CoreAccountLinkCreateUseCaseAccountOnboarding
    type: Literal['account_onboarding', 'account_update']

class V2CoreAccountLinkCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/account_links'
    account: str
    use_case: V2CoreAccountLinkCreateUseCase

class V2CoreAccountTokenCreateIdentityAttestationsDirectorshipDeclaration(TypedDict, total=False):
    attested: bool

class V2CoreAccountTokenCreateIdentityAttestationsPersonsProvided(TypedDict, total=False):
    directors: bool
    executives: bool
    owners: bool
    ownership_exemption_reason: Literal['qualified_entity_exceeds_ownership_threshold', 'qualifies_as_financial_institution']

class V2CoreAccountTokenCreateIdentityAttestationsTermsOfServiceAccount(TypedDict, total=False):
    shown_and_accepted: bool

class V2CoreAccountTokenCreateIdentityAttestationsTermsOfService(TypedDict, total=False):
    account: V2CoreAccountTokenCreateIdentityAttestationsTermsOfServiceAccount

class V2CoreAccountTokenCreateIdentityAttestations(TypedDict, total=False):
    directorship_declaration: V2CoreAccountTokenCreateIdentityAttestationsDirectorshipDeclaration
    ownership_declaration: V2CoreAccountTokenCreateIdentityAttestationsDirectorshipDeclaration
    persons_provided: V2CoreAccountTokenCreateIdentityAttestationsPersonsProvided
    representative_declaration: V2CoreAccountTokenCreateIdentityAttestationsDirectorshipDeclaration
    terms_of_service: V2CoreAccountTokenCreateIdentityAttestationsTermsOfService

class V2CoreAccountTokenCreateIdentityBusinessDetailsAdditionalAddresses(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    purpose: Literal['administrative', 'principal_place_of_business']
    state: str
    town: str

class V2CoreAccountTokenCreateIdentityBusinessDetailsAnnualRevenue(TypedDict, total=False):
    amount: BillingCreditGrantCreateAmountMonetary
    fiscal_year_end: str

class V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification(TypedDict, total=False):
    files: list[str]
    type: Literal['files']

class V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsPrimaryVerification(TypedDict, total=False):
    front_back: AccountCreateCompanyVerificationDocument
    type: Literal['front_back']

class V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsProofOfRegistrationSigner(TypedDict, total=False):
    person: str

class V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsProofOfRegistration(TypedDict, total=False):
    files: list[str]
    signer: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsProofOfRegistrationSigner
    type: Literal['files']

class V2CoreAccountTokenCreateIdentityBusinessDetailsDocuments(TypedDict, total=False):
    bank_account_ownership_verification: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_license: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_memorandum_of_association: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_ministerial_decree: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_registration_verification: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_tax_id_verification: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    primary_verification: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsPrimaryVerification
    proof_of_address: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    proof_of_registration: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsProofOfRegistration
    proof_of_ultimate_beneficial_ownership: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsProofOfRegistration

class V2CoreAccountTokenCreateIdentityBusinessDetailsIdNumbers(TypedDict, total=False):
    registrar: str
    type: Literal['ae_crn', 'ae_vat', 'ao_nif', 'ar_cuit', 'at_fn', 'at_stn', 'at_vat', 'au_abn', 'au_acn', 'au_in', 'az_tin', 'bd_etin', 'be_cbe', 'be_vat', 'bg_uic', 'bg_vat', 'br_cnpj', 'ca_cn', 'ca_crarr', 'ca_gst_hst', 'ca_neq', 'ca_rid', 'ch_chid', 'ch_uid', 'cr_cpj', 'cr_nite', 'cy_he', 'cy_tic', 'cy_vat', 'cz_ico', 'cz_vat', 'de_hrn', 'de_stn', 'de_vat', 'dk_cvr', 'dk_vat', 'do_rcn', 'ee_rk', 'ee_vat', 'es_cif', 'es_vat', 'fi_vat', 'fi_yt', 'fr_rna', 'fr_siren', 'fr_vat', 'gb_crn', 'gb_vat', 'gi_crn', 'gr_afm', 'gr_gemi', 'gr_vat', 'gt_nit', 'hk_br', 'hk_cr', 'hr_mbs', 'hr_oib', 'hr_vat', 'hu_cjs', 'hu_tin', 'hu_vat', 'ie_crn', 'ie_trn', 'ie_vat', 'it_rea', 'it_vat', 'jp_cn', 'kz_bin', 'li_uid', 'lt_ccrn', 'lt_vat', 'lu_nif', 'lu_rcs', 'lu_vat', 'lv_urn', 'lv_vat', 'mt_crn', 'mt_tin', 'mt_vat', 'mx_rfc', 'my_brn', 'my_coid', 'my_itn', 'my_sst', 'mz_nuit', 'nl_kvk', 'nl_rsin', 'nl_vat', 'no_orgnr', 'nz_bn', 'nz_ird', 'pe_ruc', 'pk_ntn', 'pl_nip', 'pl_regon', 'pl_vat', 'pt_vat', 'ro_cui', 'ro_orc', 'ro_vat', 'sa_crn', 'sa_tin', 'se_orgnr', 'se_vat', 'sg_uen', 'si_msp', 'si_tin', 'si_vat', 'sk_dic', 'sk_ico', 'sk_vat', 'th_crn', 'th_prn', 'th_tin', 'us_ein']
    value: str

class V2CoreAccountTokenCreateIdentityBusinessDetailsMonthlyEstimatedRevenue(TypedDict, total=False):
    amount: BillingCreditGrantCreateAmountMonetary

class V2CoreAccountTokenCreateIdentityBusinessDetailsScriptAddresses(TypedDict, total=False):
    kana: AccountCreateCompanyAddressKana
    kanji: AccountCreateCompanyAddressKana

class V2CoreAccountTokenCreateIdentityBusinessDetailsScriptNamesKana(TypedDict, total=False):
    registered_name: str

class V2CoreAccountTokenCreateIdentityBusinessDetailsScriptNames(TypedDict, total=False):
    kana: V2CoreAccountTokenCreateIdentityBusinessDetailsScriptNamesKana
    kanji: V2CoreAccountTokenCreateIdentityBusinessDetailsScriptNamesKana

class V2CoreAccountTokenCreateIdentityBusinessDetails(TypedDict, total=False):
    additional_addresses: list[V2CoreAccountTokenCreateIdentityBusinessDetailsAdditionalAddresses]
    address: AccountCreateCompanyAddressKana
    annual_revenue: V2CoreAccountTokenCreateIdentityBusinessDetailsAnnualRevenue
    documents: V2CoreAccountTokenCreateIdentityBusinessDetailsDocuments
    estimated_worker_count: int
    id_numbers: list[V2CoreAccountTokenCreateIdentityBusinessDetailsIdNumbers]
    monthly_estimated_revenue: V2CoreAccountTokenCreateIdentityBusinessDetailsMonthlyEstimatedRevenue
    phone: str
    registered_name: str
    registration_date: AccountCreateCompanyRegistrationDate
    script_addresses: V2CoreAccountTokenCreateIdentityBusinessDetailsScriptAddresses
    script_names: V2CoreAccountTokenCreateIdentityBusinessDetailsScriptNames
    structure: Literal['cooperative', 'free_zone_establishment', 'free_zone_llc', 'governmental_unit', 'government_instrumentality', 'incorporated_association', 'incorporated_non_profit', 'incorporated_partnership', 'limited_liability_partnership', 'llc', 'multi_member_llc', 'private_company', 'private_corporation', 'private_partnership', 'public_company', 'public_corporation', 'public_listed_corporation', 'public_partnership', 'registered_charity', 'single_member_llc', 'sole_establishment', 'sole_proprietorship', 'tax_exempt_government_instrumentality', 'trust', 'unincorporated_association', 'unincorporated_non_profit', 'unincorporated_partnership']

class V2CoreAccountTokenCreateIdentityIndividualAdditionalAddresses(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    purpose: Literal['registered']
    state: str
    town: str

class V2CoreAccountTokenCreateIdentityIndividualAdditionalNames(TypedDict, total=False):
    full_name: str
    given_name: str
    purpose: Literal['alias', 'maiden']
    surname: str

class V2CoreAccountTokenCreateIdentityIndividualDocuments(TypedDict, total=False):
    company_authorization: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    passport: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    primary_verification: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsPrimaryVerification
    secondary_verification: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsPrimaryVerification
    visa: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification

class V2CoreAccountTokenCreateIdentityIndividualIdNumbers(TypedDict, total=False):
    type: Literal['ae_eid', 'ao_nif', 'ar_cuil', 'ar_dni', 'at_stn', 'az_tin', 'bd_brc', 'bd_etin', 'bd_nid', 'be_nrn', 'bg_ucn', 'bn_nric', 'br_cpf', 'ca_sin', 'ch_oasi', 'cl_rut', 'cn_pp', 'co_nuip', 'cr_ci', 'cr_cpf', 'cr_dimex', 'cr_nite', 'cy_tic', 'cz_rc', 'de_stn', 'dk_cpr', 'do_cie', 'do_rcn', 'ec_ci', 'ee_ik', 'es_nif', 'fi_hetu', 'fr_nir', 'gb_nino', 'gr_afm', 'gt_nit', 'hk_id', 'hr_oib', 'hu_ad', 'id_nik', 'ie_ppsn', 'is_kt', 'it_cf', 'jp_inc', 'ke_pin', 'kz_iin', 'li_peid', 'lt_ak', 'lu_nif', 'lv_pk', 'mx_rfc', 'my_nric', 'mz_nuit', 'ng_nin', 'nl_bsn', 'no_nin', 'nz_ird', 'pe_dni', 'pk_cnic', 'pk_snic', 'pl_pesel', 'pt_nif', 'ro_cnp', 'sa_tin', 'se_pin', 'sg_fin', 'sg_nric', 'sk_dic', 'th_lc', 'th_pin', 'tr_tin', 'us_itin', 'us_itin_last_4', 'us_ssn', 'us_ssn_last_4', 'uy_dni', 'za_id']
    value: str

class V2CoreAccountTokenCreateIdentityIndividualRelationship(TypedDict, total=False):
    director: bool
    executive: bool
    owner: bool
    percent_ownership: str
    title: str

class V2CoreAccountTokenCreateIdentityIndividualScriptNamesKana(TypedDict, total=False):
    given_name: str
    surname: str

class V2CoreAccountTokenCreateIdentityIndividualScriptNames(TypedDict, total=False):
    kana: V2CoreAccountTokenCreateIdentityIndividualScriptNamesKana
    kanji: V2CoreAccountTokenCreateIdentityIndividualScriptNamesKana

class V2CoreAccountTokenCreateIdentityIndividual(TypedDict, total=False):
    additional_addresses: list[V2CoreAccountTokenCreateIdentityIndividualAdditionalAddresses]
    additional_names: list[V2CoreAccountTokenCreateIdentityIndividualAdditionalNames]
    address: AccountCreateCompanyAddressKana
    date_of_birth: AccountCreateCompanyRegistrationDate
    documents: V2CoreAccountTokenCreateIdentityIndividualDocuments
    email: str
    given_name: str
    id_numbers: list[V2CoreAccountTokenCreateIdentityIndividualIdNumbers]
    legal_gender: Literal['female', 'male']
    metadata: dict[str, str]
    nationalities: list[str]
    phone: str
    political_exposure: Literal['existing', 'none']
    relationship: V2CoreAccountTokenCreateIdentityIndividualRelationship
    script_addresses: V2CoreAccountTokenCreateIdentityBusinessDetailsScriptAddresses
    script_names: V2CoreAccountTokenCreateIdentityIndividualScriptNames
    surname: str

class V2CoreAccountTokenCreateIdentity(TypedDict, total=False):
    attestations: V2CoreAccountTokenCreateIdentityAttestations
    business_details: V2CoreAccountTokenCreateIdentityBusinessDetails
    entity_type: Literal['company', 'government_entity', 'individual', 'non_profit']
    individual: V2CoreAccountTokenCreateIdentityIndividual

class V2CoreAccountTokenCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/account_tokens'
    contact_email: str | None
    contact_phone: str | None
    display_name: str | None
    identity: V2CoreAccountTokenCreateIdentity | None

class V2CoreAccountCreateConfigurationCustomerAutomaticIndirectTax(TypedDict, total=False):
    exempt: Literal['exempt', 'none', 'reverse']
    ip_address: str

class V2CoreAccountCreateConfigurationCustomerBillingInvoiceRendering(TypedDict, total=False):
    amount_tax_display: Literal['exclude_tax', 'include_inclusive_tax']
    template: str

class V2CoreAccountCreateConfigurationCustomerBillingInvoice(TypedDict, total=False):
    custom_fields: list[CheckoutSessionCreateInvoiceCreationInvoiceDataCustomFields]
    footer: str
    next_sequence: int
    prefix: str
    rendering: V2CoreAccountCreateConfigurationCustomerBillingInvoiceRendering

class V2CoreAccountCreateConfigurationCustomerBilling(TypedDict, total=False):
    invoice: V2CoreAccountCreateConfigurationCustomerBillingInvoice

class V2CoreAccountCreateConfigurationCustomerCapabilities(TypedDict, total=False):
    automatic_indirect_tax: TreasuryFinancialAccountCreateFeaturesCardIssuing

class V2CoreAccountCreateConfigurationCustomer(TypedDict, total=False):
    automatic_indirect_tax: V2CoreAccountCreateConfigurationCustomerAutomaticIndirectTax
    billing: V2CoreAccountCreateConfigurationCustomerBilling
    capabilities: V2CoreAccountCreateConfigurationCustomerCapabilities
    shipping: PaymentRecordReportPaymentShippingDetails
    test_clock: str

class V2CoreAccountCreateConfigurationMerchantCapabilities(TypedDict, total=False):
    ach_debit_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    acss_debit_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    affirm_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    afterpay_clearpay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    alma_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    amazon_pay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    au_becs_debit_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    bacs_debit_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    bancontact_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    blik_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    blik_recurring_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    boleto_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    card_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    cartes_bancaires_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    cashapp_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    eps_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    fpx_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    gb_bank_transfer_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    grabpay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    ideal_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    jcb_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    jp_bank_transfer_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    kakao_pay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    klarna_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    konbini_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    kr_card_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    link_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    mobilepay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    multibanco_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    mx_bank_transfer_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    naver_pay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    oxxo_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    p24_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    pay_by_bank_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    payco_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    paynow_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    promptpay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    revolut_pay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    samsung_pay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    satispay_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    sepa_bank_transfer_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    sepa_debit_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    sequra_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    sunbit_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    swish_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    twint_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    us_bank_transfer_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing
    zip_payments: TreasuryFinancialAccountCreateFeaturesCardIssuing

class V2CoreAccountCreateConfigurationMerchantCardPayments(TypedDict, total=False):
    decline_on: AccountCreateSettingsCardPaymentsDeclineOn

class V2CoreAccountCreateConfigurationMerchantKonbiniPaymentsSupportHours(TypedDict, total=False):
    end_time: str
    start_time: str

class V2CoreAccountCreateConfigurationMerchantKonbiniPaymentsSupport(TypedDict, total=False):
    email: str
    hours: V2CoreAccountCreateConfigurationMerchantKonbiniPaymentsSupportHours
    phone: str

class V2CoreAccountCreateConfigurationMerchantKonbiniPayments(TypedDict, total=False):
    support: V2CoreAccountCreateConfigurationMerchantKonbiniPaymentsSupport

class V2CoreAccountCreateConfigurationMerchantScriptStatementDescriptorKana(TypedDict, total=False):
    descriptor: str
    prefix: str

class V2CoreAccountCreateConfigurationMerchantScriptStatementDescriptor(TypedDict, total=False):
    kana: V2CoreAccountCreateConfigurationMerchantScriptStatementDescriptorKana
    kanji: V2CoreAccountCreateConfigurationMerchantScriptStatementDescriptorKana

class V2CoreAccountCreateConfigurationMerchantSupportAddress(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    state: str
    town: str

class V2CoreAccountCreateConfigurationMerchantSupport(TypedDict, total=False):
    address: V2CoreAccountCreateConfigurationMerchantSupportAddress
    email: str
    phone: str
    url: str

class V2CoreAccountCreateConfigurationMerchant(TypedDict, total=False):
    bacs_debit_payments: AccountCreateSettingsBacsDebitPayments
    branding: AccountCreateSettingsBranding
    capabilities: V2CoreAccountCreateConfigurationMerchantCapabilities
    card_payments: V2CoreAccountCreateConfigurationMerchantCardPayments
    konbini_payments: V2CoreAccountCreateConfigurationMerchantKonbiniPayments
    mcc: str
    script_statement_descriptor: V2CoreAccountCreateConfigurationMerchantScriptStatementDescriptor
    sepa_debit_payments: AccountCreateSettingsSepaDebitPayments
    statement_descriptor: V2CoreAccountCreateConfigurationMerchantScriptStatementDescriptorKana
    support: V2CoreAccountCreateConfigurationMerchantSupport

class V2CoreAccountCreateConfigurationRecipientCapabilitiesBankAccounts(TypedDict, total=False):
    ach: TreasuryFinancialAccountCreateFeaturesCardIssuing
    fedwire: TreasuryFinancialAccountCreateFeaturesCardIssuing
    fps: TreasuryFinancialAccountCreateFeaturesCardIssuing
    local: TreasuryFinancialAccountCreateFeaturesCardIssuing
    rtp: TreasuryFinancialAccountCreateFeaturesCardIssuing
    sepa: TreasuryFinancialAccountCreateFeaturesCardIssuing
    swift: TreasuryFinancialAccountCreateFeaturesCardIssuing

class V2CoreAccountCreateConfigurationRecipientCapabilitiesStripeBalance(TypedDict, total=False):
    stripe_transfers: TreasuryFinancialAccountCreateFeaturesCardIssuing

class V2CoreAccountCreateConfigurationRecipientCapabilities(TypedDict, total=False):
    bank_accounts: V2CoreAccountCreateConfigurationRecipientCapabilitiesBankAccounts
    cards: TreasuryFinancialAccountCreateFeaturesCardIssuing
    stripe_balance: V2CoreAccountCreateConfigurationRecipientCapabilitiesStripeBalance

class V2CoreAccountCreateConfigurationRecipient(TypedDict, total=False):
    capabilities: V2CoreAccountCreateConfigurationRecipientCapabilities

class V2CoreAccountCreateConfiguration(TypedDict, total=False):
    customer: V2CoreAccountCreateConfigurationCustomer
    merchant: V2CoreAccountCreateConfigurationMerchant
    recipient: V2CoreAccountCreateConfigurationRecipient

class V2CoreAccountCreateDefaultsProfile(TypedDict, total=False):
    business_url: str
    doing_business_as: str
    product_description: str

class V2CoreAccountCreateDefaultsResponsibilities(TypedDict, total=False):
    fees_collector: Literal['application', 'application_custom', 'application_express', 'stripe']
    losses_collector: Literal['application', 'stripe']

class V2CoreAccountCreateDefaults(TypedDict, total=False):
    currency: str
    locales: list[Literal['ar-SA', 'bg', 'bg-BG', 'cs', 'cs-CZ', 'da', 'da-DK', 'de', 'de-DE', 'el', 'el-GR', 'en', 'en-AU', 'en-CA', 'en-GB', 'en-IE', 'en-IN', 'en-NZ', 'en-SG', 'en-US', 'es', 'es-419', 'es-ES', 'et', 'et-EE', 'fi', 'fil', 'fil-PH', 'fi-FI', 'fr', 'fr-CA', 'fr-FR', 'he-IL', 'hr', 'hr-HR', 'hu', 'hu-HU', 'id', 'id-ID', 'it', 'it-IT', 'ja', 'ja-JP', 'ko', 'ko-KR', 'lt', 'lt-LT', 'lv', 'lv-LV', 'ms', 'ms-MY', 'mt', 'mt-MT', 'nb', 'nb-NO', 'nl', 'nl-NL', 'pl', 'pl-PL', 'pt', 'pt-BR', 'pt-PT', 'ro', 'ro-RO', 'ru', 'ru-RU', 'sk', 'sk-SK', 'sl', 'sl-SI', 'sv', 'sv-SE', 'th', 'th-TH', 'tr', 'tr-TR', 'vi', 'vi-VN', 'zh', 'zh-Hans', 'zh-Hant-HK', 'zh-Hant-TW', 'zh-HK', 'zh-TW']]
    profile: V2CoreAccountCreateDefaultsProfile
    responsibilities: V2CoreAccountCreateDefaultsResponsibilities

class V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration(TypedDict, total=False):
    date: str
    ip: str
    user_agent: str

class V2CoreAccountCreateIdentityAttestationsTermsOfServiceAccount(TypedDict, total=False):
    date: str
    ip: str
    user_agent: str

class V2CoreAccountCreateIdentityAttestationsTermsOfService(TypedDict, total=False):
    account: V2CoreAccountCreateIdentityAttestationsTermsOfServiceAccount

class V2CoreAccountCreateIdentityAttestations(TypedDict, total=False):
    directorship_declaration: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration
    ownership_declaration: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration
    persons_provided: V2CoreAccountTokenCreateIdentityAttestationsPersonsProvided
    representative_declaration: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration
    terms_of_service: V2CoreAccountCreateIdentityAttestationsTermsOfService

class V2CoreAccountCreateIdentityBusinessDetailsDocumentsPrimaryVerificationFrontBack(TypedDict, total=False):
    back: str
    front: str

class V2CoreAccountCreateIdentityBusinessDetailsDocumentsPrimaryVerification(TypedDict, total=False):
    front_back: V2CoreAccountCreateIdentityBusinessDetailsDocumentsPrimaryVerificationFrontBack
    type: Literal['front_back']

class V2CoreAccountCreateIdentityBusinessDetailsDocuments(TypedDict, total=False):
    bank_account_ownership_verification: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_license: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_memorandum_of_association: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_ministerial_decree: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_registration_verification: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    company_tax_id_verification: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    primary_verification: V2CoreAccountCreateIdentityBusinessDetailsDocumentsPrimaryVerification
    proof_of_address: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    proof_of_registration: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsProofOfRegistration
    proof_of_ultimate_beneficial_ownership: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsProofOfRegistration

class V2CoreAccountCreateIdentityBusinessDetailsScriptAddresses(TypedDict, total=False):
    kana: V2CoreAccountCreateConfigurationMerchantSupportAddress
    kanji: V2CoreAccountCreateConfigurationMerchantSupportAddress

class V2CoreAccountCreateIdentityBusinessDetails(TypedDict, total=False):
    additional_addresses: list[V2CoreAccountTokenCreateIdentityBusinessDetailsAdditionalAddresses]
    address: V2CoreAccountCreateConfigurationMerchantSupportAddress
    annual_revenue: V2CoreAccountTokenCreateIdentityBusinessDetailsAnnualRevenue
    documents: V2CoreAccountCreateIdentityBusinessDetailsDocuments
    estimated_worker_count: int
    id_numbers: list[V2CoreAccountTokenCreateIdentityBusinessDetailsIdNumbers]
    monthly_estimated_revenue: V2CoreAccountTokenCreateIdentityBusinessDetailsMonthlyEstimatedRevenue
    phone: str
    registered_name: str
    registration_date: AccountCreateCompanyRegistrationDate
    script_addresses: V2CoreAccountCreateIdentityBusinessDetailsScriptAddresses
    script_names: V2CoreAccountTokenCreateIdentityBusinessDetailsScriptNames
    structure: Literal['cooperative', 'free_zone_establishment', 'free_zone_llc', 'governmental_unit', 'government_instrumentality', 'incorporated_association', 'incorporated_non_profit', 'incorporated_partnership', 'limited_liability_partnership', 'llc', 'multi_member_llc', 'private_company', 'private_corporation', 'private_partnership', 'public_company', 'public_corporation', 'public_listed_corporation', 'public_partnership', 'registered_charity', 'single_member_llc', 'sole_establishment', 'sole_proprietorship', 'tax_exempt_government_instrumentality', 'trust', 'unincorporated_association', 'unincorporated_non_profit', 'unincorporated_partnership']

class V2CoreAccountCreateIdentityIndividualAdditionalAddresses(TypedDict, total=False):
    city: str
    country: str
    line1: str
    line2: str
    postal_code: str
    purpose: Literal['registered']
    state: str
    town: str

class V2CoreAccountCreateIdentityIndividualDocuments(TypedDict, total=False):
    company_authorization: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    passport: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification
    primary_verification: V2CoreAccountCreateIdentityBusinessDetailsDocumentsPrimaryVerification
    secondary_verification: V2CoreAccountCreateIdentityBusinessDetailsDocumentsPrimaryVerification
    visa: V2CoreAccountTokenCreateIdentityBusinessDetailsDocumentsBankAccountOwnershipVerification

class V2CoreAccountCreateIdentityIndividual(TypedDict, total=False):
    additional_addresses: list[V2CoreAccountCreateIdentityIndividualAdditionalAddresses]
    additional_names: list[V2CoreAccountTokenCreateIdentityIndividualAdditionalNames]
    address: V2CoreAccountCreateConfigurationMerchantSupportAddress
    date_of_birth: AccountCreateCompanyRegistrationDate
    documents: V2CoreAccountCreateIdentityIndividualDocuments
    email: str
    given_name: str
    id_numbers: list[V2CoreAccountTokenCreateIdentityIndividualIdNumbers]
    legal_gender: Literal['female', 'male']
    metadata: dict[str, str]
    nationalities: list[str]
    phone: str
    political_exposure: Literal['existing', 'none']
    relationship: V2CoreAccountTokenCreateIdentityIndividualRelationship
    script_addresses: V2CoreAccountCreateIdentityBusinessDetailsScriptAddresses
    script_names: V2CoreAccountTokenCreateIdentityIndividualScriptNames
    surname: str

class V2CoreAccountCreateIdentity(TypedDict, total=False):
    attestations: V2CoreAccountCreateIdentityAttestations
    business_details: V2CoreAccountCreateIdentityBusinessDetails
    country: str
    entity_type: Literal['company', 'government_entity', 'individual', 'non_profit']
    individual: V2CoreAccountCreateIdentityIndividual

class V2CoreAccountCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/accounts'
    account_token: str | None
    configuration: V2CoreAccountCreateConfiguration | None
    contact_email: str | None
    contact_phone: str | None
    dashboard: Literal['express', 'full', 'none'] | None
    defaults: V2CoreAccountCreateDefaults | None
    display_name: str | None
    identity: V2CoreAccountCreateIdentity | None
    include: list[Literal['configuration.customer', 'configuration.merchant', 'configuration.recipient', 'defaults', 'future_requirements', 'identity', 'requirements']] | None
    metadata: dict[str, str] | None

class V2CoreAccountsPersonTokenCreateRelationship(TypedDict, total=False):
    authorizer: bool
    director: bool
    executive: bool
    legal_guardian: bool
    owner: bool
    percent_ownership: str
    representative: bool
    title: str

class V2CoreAccountsPersonTokenCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/accounts/{account_id}/person_tokens'
    account_id: str
    additional_addresses: list[V2CoreAccountTokenCreateIdentityIndividualAdditionalAddresses] | None
    additional_names: list[V2CoreAccountTokenCreateIdentityIndividualAdditionalNames] | None
    additional_terms_of_service: V2CoreAccountTokenCreateIdentityAttestationsTermsOfService | None
    address: AccountCreateCompanyAddressKana | None
    date_of_birth: AccountCreateCompanyRegistrationDate | None
    documents: V2CoreAccountTokenCreateIdentityIndividualDocuments | None
    email: str | None
    given_name: str | None
    id_numbers: list[V2CoreAccountTokenCreateIdentityIndividualIdNumbers] | None
    legal_gender: Literal['female', 'male'] | None
    metadata: dict[str, str] | None
    nationalities: list[str] | None
    phone: str | None
    political_exposure: Literal['existing', 'none'] | None
    relationship: V2CoreAccountsPersonTokenCreateRelationship | None
    script_addresses: V2CoreAccountTokenCreateIdentityBusinessDetailsScriptAddresses | None
    script_names: V2CoreAccountTokenCreateIdentityIndividualScriptNames | None
    surname: str | None

class V2CoreAccountsPersonCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/accounts/{account_id}/persons'
    account_id: str
    additional_addresses: list[V2CoreAccountCreateIdentityIndividualAdditionalAddresses] | None
    additional_names: list[V2CoreAccountTokenCreateIdentityIndividualAdditionalNames] | None
    additional_terms_of_service: V2CoreAccountCreateIdentityAttestationsTermsOfService | None
    address: V2CoreAccountCreateConfigurationMerchantSupportAddress | None
    date_of_birth: AccountCreateCompanyRegistrationDate | None
    documents: V2CoreAccountCreateIdentityIndividualDocuments | None
    email: str | None
    given_name: str | None
    id_numbers: list[V2CoreAccountTokenCreateIdentityIndividualIdNumbers] | None
    legal_gender: Literal['female', 'male'] | None
    metadata: dict[str, str] | None
    nationalities: list[str] | None
    person_token: str | None
    phone: str | None
    political_exposure: Literal['existing', 'none'] | None
    relationship: V2CoreAccountsPersonTokenCreateRelationship | None
    script_addresses: V2CoreAccountCreateIdentityBusinessDetailsScriptAddresses | None
    script_names: V2CoreAccountTokenCreateIdentityIndividualScriptNames | None
    surname: str | None

class V2CoreAccountsPersonUpdateAdditionalTermsOfService(TypedDict, total=False):
    account: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration

class V2CoreAccountsPersonUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/accounts/{account_id}/persons/{id}'
    account_id: str
    id: str
    additional_addresses: list[V2CoreAccountTokenCreateIdentityIndividualAdditionalAddresses] | None
    additional_names: list[V2CoreAccountTokenCreateIdentityIndividualAdditionalNames] | None
    additional_terms_of_service: V2CoreAccountsPersonUpdateAdditionalTermsOfService | None
    address: AccountCreateCompanyAddressKana | None
    date_of_birth: AccountCreateCompanyRegistrationDate | None
    documents: V2CoreAccountTokenCreateIdentityIndividualDocuments | None
    email: str | None
    given_name: str | None
    id_numbers: list[V2CoreAccountTokenCreateIdentityIndividualIdNumbers] | None
    legal_gender: Literal['female', 'male'] | None
    metadata: dict[str, str] | None
    nationalities: list[str] | None
    person_token: str | None
    phone: str | None
    political_exposure: Literal['existing', 'none'] | None
    relationship: V2CoreAccountsPersonTokenCreateRelationship | None
    script_addresses: V2CoreAccountTokenCreateIdentityBusinessDetailsScriptAddresses | None
    script_names: V2CoreAccountTokenCreateIdentityIndividualScriptNames | None
    surname: str | None

class V2CoreAccountUpdateConfigurationCustomerAutomaticIndirectTax(TypedDict, total=False):
    exempt: Literal['exempt', 'none', 'reverse']
    ip_address: str
    validate_location: Literal['auto', 'deferred', 'immediately']

class V2CoreAccountUpdateConfigurationCustomerBilling(TypedDict, total=False):
    default_payment_method: str
    invoice: V2CoreAccountCreateConfigurationCustomerBillingInvoice

class V2CoreAccountUpdateConfigurationCustomerCapabilities(TypedDict, total=False):
    automatic_indirect_tax: AccountCreateCapabilitiesAcssDebitPayments

class V2CoreAccountUpdateConfigurationCustomer(TypedDict, total=False):
    applied: bool
    automatic_indirect_tax: V2CoreAccountUpdateConfigurationCustomerAutomaticIndirectTax
    billing: V2CoreAccountUpdateConfigurationCustomerBilling
    capabilities: V2CoreAccountUpdateConfigurationCustomerCapabilities
    shipping: PaymentRecordReportPaymentShippingDetails
    test_clock: str

class V2CoreAccountUpdateConfigurationMerchantCapabilities(TypedDict, total=False):
    ach_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    acss_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    affirm_payments: AccountCreateCapabilitiesAcssDebitPayments
    afterpay_clearpay_payments: AccountCreateCapabilitiesAcssDebitPayments
    alma_payments: AccountCreateCapabilitiesAcssDebitPayments
    amazon_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    au_becs_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    bacs_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    bancontact_payments: AccountCreateCapabilitiesAcssDebitPayments
    blik_payments: AccountCreateCapabilitiesAcssDebitPayments
    blik_recurring_payments: AccountCreateCapabilitiesAcssDebitPayments
    boleto_payments: AccountCreateCapabilitiesAcssDebitPayments
    card_payments: AccountCreateCapabilitiesAcssDebitPayments
    cartes_bancaires_payments: AccountCreateCapabilitiesAcssDebitPayments
    cashapp_payments: AccountCreateCapabilitiesAcssDebitPayments
    eps_payments: AccountCreateCapabilitiesAcssDebitPayments
    fpx_payments: AccountCreateCapabilitiesAcssDebitPayments
    gb_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    grabpay_payments: AccountCreateCapabilitiesAcssDebitPayments
    ideal_payments: AccountCreateCapabilitiesAcssDebitPayments
    jcb_payments: AccountCreateCapabilitiesAcssDebitPayments
    jp_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    kakao_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    klarna_payments: AccountCreateCapabilitiesAcssDebitPayments
    konbini_payments: AccountCreateCapabilitiesAcssDebitPayments
    kr_card_payments: AccountCreateCapabilitiesAcssDebitPayments
    link_payments: AccountCreateCapabilitiesAcssDebitPayments
    mobilepay_payments: AccountCreateCapabilitiesAcssDebitPayments
    multibanco_payments: AccountCreateCapabilitiesAcssDebitPayments
    mx_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    naver_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    oxxo_payments: AccountCreateCapabilitiesAcssDebitPayments
    p24_payments: AccountCreateCapabilitiesAcssDebitPayments
    pay_by_bank_payments: AccountCreateCapabilitiesAcssDebitPayments
    payco_payments: AccountCreateCapabilitiesAcssDebitPayments
    paynow_payments: AccountCreateCapabilitiesAcssDebitPayments
    promptpay_payments: AccountCreateCapabilitiesAcssDebitPayments
    revolut_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    samsung_pay_payments: AccountCreateCapabilitiesAcssDebitPayments
    satispay_payments: AccountCreateCapabilitiesAcssDebitPayments
    sepa_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    sepa_debit_payments: AccountCreateCapabilitiesAcssDebitPayments
    sequra_payments: AccountCreateCapabilitiesAcssDebitPayments
    sunbit_payments: AccountCreateCapabilitiesAcssDebitPayments
    swish_payments: AccountCreateCapabilitiesAcssDebitPayments
    twint_payments: AccountCreateCapabilitiesAcssDebitPayments
    us_bank_transfer_payments: AccountCreateCapabilitiesAcssDebitPayments
    zip_payments: AccountCreateCapabilitiesAcssDebitPayments

class V2CoreAccountUpdateConfigurationMerchantSupport(TypedDict, total=False):
    address: AccountCreateCompanyAddressKana
    email: str
    phone: str
    url: str

class V2CoreAccountUpdateConfigurationMerchant(TypedDict, total=False):
    applied: bool
    bacs_debit_payments: AccountCreateSettingsBacsDebitPayments
    branding: AccountCreateSettingsBranding
    capabilities: V2CoreAccountUpdateConfigurationMerchantCapabilities
    card_payments: V2CoreAccountCreateConfigurationMerchantCardPayments
    konbini_payments: V2CoreAccountCreateConfigurationMerchantKonbiniPayments
    mcc: str
    script_statement_descriptor: V2CoreAccountCreateConfigurationMerchantScriptStatementDescriptor
    sepa_debit_payments: AccountCreateSettingsSepaDebitPayments
    statement_descriptor: V2CoreAccountCreateConfigurationMerchantScriptStatementDescriptorKana
    support: V2CoreAccountUpdateConfigurationMerchantSupport

class V2CoreAccountUpdateConfigurationRecipientCapabilitiesBankAccounts(TypedDict, total=False):
    ach: AccountCreateCapabilitiesAcssDebitPayments
    fedwire: AccountCreateCapabilitiesAcssDebitPayments
    fps: AccountCreateCapabilitiesAcssDebitPayments
    local: AccountCreateCapabilitiesAcssDebitPayments
    rtp: AccountCreateCapabilitiesAcssDebitPayments
    sepa: AccountCreateCapabilitiesAcssDebitPayments
    swift: AccountCreateCapabilitiesAcssDebitPayments

class V2CoreAccountUpdateConfigurationRecipientCapabilitiesStripeBalance(TypedDict, total=False):
    stripe_transfers: AccountCreateCapabilitiesAcssDebitPayments

class V2CoreAccountUpdateConfigurationRecipientCapabilities(TypedDict, total=False):
    bank_accounts: V2CoreAccountUpdateConfigurationRecipientCapabilitiesBankAccounts
    cards: AccountCreateCapabilitiesAcssDebitPayments
    stripe_balance: V2CoreAccountUpdateConfigurationRecipientCapabilitiesStripeBalance

class V2CoreAccountUpdateConfigurationRecipient(TypedDict, total=False):
    applied: bool
    capabilities: V2CoreAccountUpdateConfigurationRecipientCapabilities

class V2CoreAccountUpdateConfiguration(TypedDict, total=False):
    customer: V2CoreAccountUpdateConfigurationCustomer
    merchant: V2CoreAccountUpdateConfigurationMerchant
    recipient: V2CoreAccountUpdateConfigurationRecipient

class V2CoreAccountUpdateDefaults(TypedDict, total=False):
    currency: str
    locales: list[Literal['ar-SA', 'bg', 'bg-BG', 'cs', 'cs-CZ', 'da', 'da-DK', 'de', 'de-DE', 'el', 'el-GR', 'en', 'en-AU', 'en-CA', 'en-GB', 'en-IE', 'en-IN', 'en-NZ', 'en-SG', 'en-US', 'es', 'es-419', 'es-ES', 'et', 'et-EE', 'fi', 'fil', 'fil-PH', 'fi-FI', 'fr', 'fr-CA', 'fr-FR', 'he-IL', 'hr', 'hr-HR', 'hu', 'hu-HU', 'id', 'id-ID', 'it', 'it-IT', 'ja', 'ja-JP', 'ko', 'ko-KR', 'lt', 'lt-LT', 'lv', 'lv-LV', 'ms', 'ms-MY', 'mt', 'mt-MT', 'nb', 'nb-NO', 'nl', 'nl-NL', 'pl', 'pl-PL', 'pt', 'pt-BR', 'pt-PT', 'ro', 'ro-RO', 'ru', 'ru-RU', 'sk', 'sk-SK', 'sl', 'sl-SI', 'sv', 'sv-SE', 'th', 'th-TH', 'tr', 'tr-TR', 'vi', 'vi-VN', 'zh', 'zh-Hans', 'zh-Hant-HK', 'zh-Hant-TW', 'zh-HK', 'zh-TW']]
    payout_methods: dict[str, str]
    profile: V2CoreAccountCreateDefaultsProfile
    responsibilities: V2CoreAccountCreateDefaultsResponsibilities

class V2CoreAccountUpdateIdentityAttestationsTermsOfService(TypedDict, total=False):
    account: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration
    crypto_money_manager: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration
    money_manager: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration

class V2CoreAccountUpdateIdentityAttestations(TypedDict, total=False):
    directorship_declaration: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration
    ownership_declaration: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration
    persons_provided: V2CoreAccountTokenCreateIdentityAttestationsPersonsProvided
    representative_declaration: V2CoreAccountCreateIdentityAttestationsDirectorshipDeclaration
    terms_of_service: V2CoreAccountUpdateIdentityAttestationsTermsOfService

class V2CoreAccountUpdateIdentity(TypedDict, total=False):
    attestations: V2CoreAccountUpdateIdentityAttestations
    business_details: V2CoreAccountTokenCreateIdentityBusinessDetails
    country: str
    entity_type: Literal['company', 'government_entity', 'individual', 'non_profit']
    individual: V2CoreAccountTokenCreateIdentityIndividual

class V2CoreAccountUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/accounts/{id}'
    id: str
    account_token: str | None
    configuration: V2CoreAccountUpdateConfiguration | None
    contact_email: str | None
    contact_phone: str | None
    dashboard: Literal['express', 'full', 'none'] | None
    defaults: V2CoreAccountUpdateDefaults | None
    display_name: str | None
    identity: V2CoreAccountUpdateIdentity | None
    include: list[Literal['configuration.customer', 'configuration.merchant', 'configuration.recipient', 'defaults', 'future_requirements', 'identity', 'requirements']] | None
    metadata: dict[str, str] | None

class V2CoreAccountCloseParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/accounts/{id}/close'
    id: str
    applied_configurations: list[Literal['customer', 'merchant', 'recipient']] | None

class V2CoreEventDestinationCreateAmazonEventbridge(TypedDict, total=False):
    aws_account_id: str
    aws_region: str

class V2CoreEventDestinationCreateAzureEventGrid(TypedDict, total=False):
    azure_region: str
    azure_resource_group_name: str
    azure_subscription_id: str

class V2CoreEventDestinationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/event_destinations'
    amazon_eventbridge: V2CoreEventDestinationCreateAmazonEventbridge | None
    azure_event_grid: V2CoreEventDestinationCreateAzureEventGrid | None
    description: str | None
    enabled_events: list[str]
    event_payload: Literal['snapshot', 'thin']
    events_from: list[str] | None
    include: list[Literal['webhook_endpoint.signing_secret', 'webhook_endpoint.url']] | None
    metadata: dict[str, str] | None
    name: str
    snapshot_api_version: str | None
    type: Literal['amazon_eventbridge', 'azure_event_grid', 'webhook_endpoint']
    webhook_endpoint: PaymentLinkCreateAfterCompletionRedirect | None

class V2CoreEventDestinationUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/event_destinations/{id}'
    id: str
    description: str | None
    enabled_events: list[str] | None
    include: list[Literal['webhook_endpoint.url']] | None
    metadata: dict[str, str] | None
    name: str | None
    webhook_endpoint: PaymentLinkCreateAfterCompletionRedirect | None

class V2CoreEventDestinationDisableParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/event_destinations/{id}/disable'
    id: str

class V2CoreEventDestinationEnableParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/event_destinations/{id}/enable'
    id: str

class V2CoreEventDestinationPingParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/event_destinations/{id}/ping'
    id: str

class V2CoreVaultGbBankAccountCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/vault/gb_bank_accounts'
    account_number: str | None
    bank_account_type: Literal['checking', 'savings'] | None
    currency: str
    iban: str | None
    sort_code: str | None

class V2CoreVaultGbBankAccountArchiveParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/vault/gb_bank_accounts/{id}/archive'
    id: str

class V2CoreVaultGbBankAccountUnarchiveParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/vault/gb_bank_accounts/{id}/unarchive'
    id: str

class V2CoreVaultUsBankAccountCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/vault/us_bank_accounts'
    account_number: str
    bank_account_type: Literal['checking', 'savings'] | None
    currency: str
    fedwire_routing_number: str | None
    routing_number: str | None

class V2CoreVaultUsBankAccountUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/vault/us_bank_accounts/{id}'
    id: str
    fedwire_routing_number: str | None
    routing_number: str | None

class V2CoreVaultUsBankAccountArchiveParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/vault/us_bank_accounts/{id}/archive'
    id: str

class V2CoreVaultUsBankAccountConfirmMicrodepositsParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/vault/us_bank_accounts/{id}/confirm_microdeposits'
    id: str
    amounts: list[int] | None
    descriptor_code: str | None

class V2CoreVaultUsBankAccountSendMicrodepositsParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/vault/us_bank_accounts/{id}/send_microdeposits'
    id: str

class V2CoreVaultUsBankAccountUnarchiveParams(Params):
    KEY: ClassVar[str] = 'POST /v2/core/vault/us_bank_accounts/{id}/unarchive'
    id: str

class V2MoneyManagementFinancialAccountUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/financial_accounts/{id}'
    id: str
    display_name: str | None
    metadata: dict[str, str] | None

class V2MoneyManagementFinancialAddressCreateBankAccount(TypedDict, total=False):
    country: str
    currency: Literal['eur', 'gbp', 'usd']

class V2MoneyManagementFinancialAddressCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/financial_addresses'
    bank_account: V2MoneyManagementFinancialAddressCreateBankAccount | None
    financial_account: str
    type: Literal['bank_account']

class V2MoneyManagementInboundTransferCreateTo(TypedDict, total=False):
    currency: str
    financial_account: str

class V2MoneyManagementInboundTransferCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/inbound_transfers'
    amount: BillingCreditGrantCreateAmountMonetary
    description: str | None
    to: V2MoneyManagementInboundTransferCreateTo

class V2MoneyManagementOutboundPaymentCreateRecipientNotification(TypedDict, total=False):
    setting: Literal['configured', 'none']

class V2MoneyManagementOutboundPaymentCreateToPayoutMethodOptionsBankAccountPreferredNetworkOptionsAch(TypedDict, total=False):
    submission: Literal['next_day', 'same_day']
    transaction_purpose: Literal['payroll']

class V2MoneyManagementOutboundPaymentCreateToPayoutMethodOptionsBankAccountPreferredNetworkOptions(TypedDict, total=False):
    ach: V2MoneyManagementOutboundPaymentCreateToPayoutMethodOptionsBankAccountPreferredNetworkOptionsAch

class V2MoneyManagementOutboundPaymentCreateToPayoutMethodOptionsBankAccount(TypedDict, total=False):
    preferred_network_options: V2MoneyManagementOutboundPaymentCreateToPayoutMethodOptionsBankAccountPreferredNetworkOptions
    preferred_networks: list[Literal['ach', 'fedwire', 'fps', 'rtp', 'sepa', 'swift']]

class V2MoneyManagementOutboundPaymentCreateToPayoutMethodOptions(TypedDict, total=False):
    bank_account: V2MoneyManagementOutboundPaymentCreateToPayoutMethodOptionsBankAccount

class V2MoneyManagementOutboundPaymentCreateTo(TypedDict, total=False):
    currency: str
    payout_method: str
    payout_method_options: V2MoneyManagementOutboundPaymentCreateToPayoutMethodOptions
    recipient: str

class V2MoneyManagementOutboundPaymentCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/outbound_payments'
    amount: BillingCreditGrantCreateAmountMonetary
    description: str | None
    metadata: dict[str, str] | None
    recipient_notification: V2MoneyManagementOutboundPaymentCreateRecipientNotification | None
    recipient_verification: str | None
    statement_descriptor: str | None
    to: V2MoneyManagementOutboundPaymentCreateTo

class V2MoneyManagementOutboundPaymentCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/outbound_payments/{id}/cancel'
    id: str

class V2MoneyManagementOutboundSetupIntentCreatePayoutMethodDataBankAccount(TypedDict, total=False):
    account_number: str
    bank_account_type: Literal['checking', 'futsu', 'savings', 'toza']
    branch_number: str
    country: str
    currency: str
    routing_number: str
    swift_code: str

class V2MoneyManagementOutboundSetupIntentCreatePayoutMethodData(TypedDict, total=False):
    bank_account: V2MoneyManagementOutboundSetupIntentCreatePayoutMethodDataBankAccount
    type: Literal['bank_account', 'card']

class V2MoneyManagementOutboundSetupIntentCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/outbound_setup_intents'
    payout_method: str | None
    payout_method_data: V2MoneyManagementOutboundSetupIntentCreatePayoutMethodData | None
    usage_intent: Literal['payment', 'transfer'] | None

class V2MoneyManagementOutboundSetupIntentUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/outbound_setup_intents/{id}'
    id: str
    payout_method: str | None
    payout_method_data: V2MoneyManagementOutboundSetupIntentCreatePayoutMethodData | None

class V2MoneyManagementOutboundSetupIntentCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/outbound_setup_intents/{id}/cancel'
    id: str

class V2MoneyManagementPayoutIntentCreateScheduleOptions(TypedDict, total=False):
    execute_on: str

class V2MoneyManagementPayoutIntentCreateTo(TypedDict, total=False):
    currency: str
    payout_method: str
    payout_method_options: V2MoneyManagementOutboundPaymentCreateToPayoutMethodOptions
    recipient: str

class V2MoneyManagementPayoutIntentCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/payout_intents'
    amount: BillingCreditGrantCreateAmountMonetary
    confirmation_method: Literal['automatic', 'manual'] | None
    description: str | None
    metadata: dict[str, str] | None
    recipient_notification: V2MoneyManagementOutboundPaymentCreateRecipientNotification | None
    schedule_options: V2MoneyManagementPayoutIntentCreateScheduleOptions | None
    statement_descriptor: str | None
    to: V2MoneyManagementPayoutIntentCreateTo

class V2MoneyManagementPayoutIntentUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/payout_intents/{id}'
    id: str
    description: str | None
    metadata: dict[str, str] | None
    recipient_notification: V2MoneyManagementOutboundPaymentCreateRecipientNotification | None
    schedule_options: V2MoneyManagementPayoutIntentCreateScheduleOptions | None
    statement_descriptor: str | None
    to: V2MoneyManagementPayoutIntentCreateTo | None

class V2MoneyManagementPayoutIntentCancelParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/payout_intents/{id}/cancel'
    id: str

class V2MoneyManagementPayoutIntentConfirmParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/payout_intents/{id}/confirm'
    id: str

class V2MoneyManagementPayoutIntentRefreshFxQuoteParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/payout_intents/{id}/refresh_fx_quote'
    id: str

class V2MoneyManagementPayoutIntentRefreshRecipientVerificationParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/payout_intents/{id}/refresh_recipient_verification'
    id: str

class V2MoneyManagementPayoutMethodArchiveParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/payout_methods/{id}/archive'
    id: str

class V2MoneyManagementPayoutMethodUnarchiveParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/payout_methods/{id}/unarchive'
    id: str

class V2MoneyManagementRecipientVerificationCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/recipient_verifications'
    payout_method: str
    recipient: str | None

class V2MoneyManagementRecipientVerificationAcknowledgeParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/recipient_verifications/{id}/acknowledge'
    id: str

class V2MoneyManagementTestHelpersFinancialAddressCreditParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/test_helpers/financial_addresses/{id}/credit'
    id: str
    amount: BillingCreditGrantCreateAmountMonetary
    network: Literal['ach', 'chaps', 'fedwire', 'fps', 'rtp', 'sepa']
    statement_descriptor: str | None

class V2MoneyManagementTransactionUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/transactions/{id}'
    id: str
    description: str | None
    metadata: dict[str, str] | None

class V2MoneyManagementTransactionRefreshRegulatoryReceiptParams(Params):
    KEY: ClassVar[str] = 'POST /v2/money_management/transactions/{id}/refresh_regulatory_receipt'
    id: str

class V2TestHelpersMoneyManagementRecipientVerificationsParams(Params):
    KEY: ClassVar[str] = 'POST /v2/test_helpers/money_management/recipient_verifications'
    match_result: Literal['close_match', 'match', 'no_match', 'unavailable']
    payout_method: str
    recipient: str | None

class RequestLogListParams(Params):
    KEY: ClassVar[str] = 'GET /_tuppence/request_logs'
    created: AccountListCreated | int | None
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    method: str | None
    starting_after: str | None
    status: int | None

class RequestLogRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /_tuppence/request_logs/{id}'
    id: str
    expand: list[str] | None

class ApiKeyCreateParams(Params):
    KEY: ClassVar[str] = 'POST /_tuppence/api_keys'
    kind: Literal['publishable', 'restricted', 'secret'] | None
    name: str | None
    note: str | None
    expires_at: int | None
    allowed_ips: list[str] | None
    permissions: dict[str, str] | None
    connect_permissions: dict[str, str] | None

class ApiKeyListParams(Params):
    KEY: ClassVar[str] = 'GET /_tuppence/api_keys'

class ApiKeyRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /_tuppence/api_keys/{id}'
    id: str

class ApiKeyUpdateParams(Params):
    KEY: ClassVar[str] = 'POST /_tuppence/api_keys/{id}'
    id: str
    name: str | None
    note: str | None
    expires_at: int | None
    allowed_ips: list[str] | None
    permissions: dict[str, str] | None
    connect_permissions: dict[str, str] | None

class ApiKeyRevealParams(Params):
    KEY: ClassVar[str] = 'POST /_tuppence/api_keys/{id}/reveal'
    id: str

class ApiKeyRollParams(Params):
    KEY: ClassVar[str] = 'POST /_tuppence/api_keys/{id}/roll'
    id: str
    expires_in: int | None

class ApiKeyDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /_tuppence/api_keys/{id}'
    id: str

class FileContentsParams(Params):
    KEY: ClassVar[str] = 'GET /v1/files/{file}/contents'
    file: str

class EventResendParams(Params):
    KEY: ClassVar[str] = 'POST /v1/events/{id}/retry'
    id: str
    account: str | None
    expand: list[str] | None
    for_stripecli: bool | None
    webhook_endpoint: str | None

class PaymentPageRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /v1/payment_pages/{session}'
    session: str
    expand: list[str] | None

class PaymentPageConfirmParams(Params):
    KEY: ClassVar[str] = 'POST /v1/payment_pages/{session}/confirm'
    session: str
    expand: list[str] | None
    expected_amount: int | None
    payment_method: str

class StripecliSessionCreateParams(Params):
    KEY: ClassVar[str] = 'POST /v1/stripecli/sessions'
    device_name: str
    filters: str | None
    forward_connect_to_url: str | None
    forward_thin_connect_to_url: str | None
    forward_thin_to_url: str | None
    forward_to_url: str | None
    websocket_features: list[str]

class V2CoreClaimableSandboxStatusParams(Params):
    KEY: ClassVar[str] = 'GET /v2/core/claimable_sandboxes/status'

class DeliveryAttemptListParams(Params):
    KEY: ClassVar[str] = 'GET /_tuppence/delivery_attempts'
    created: AccountListCreated | int | None
    ending_before: str | None
    event: str | None
    expand: list[str] | None
    limit: int | None
    receiver: str | None
    starting_after: str | None

class DeliveryAttemptRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /_tuppence/delivery_attempts/{id}'
    id: str
    expand: list[str] | None

class ReceiverRollSecretParams(Params):
    KEY: ClassVar[str] = 'POST /_tuppence/receivers/{id}/roll_secret'
    id: str
    keep_previous_for: int | None

class FaultCreateParams(Params):
    KEY: ClassVar[str] = 'POST /_tuppence/faults'
    decline_code: str | None
    delay_ms: int | None
    event_type: str | None
    expand: list[str] | None
    kind: Literal['connection_reset', 'decline', 'error', 'latency', 'lock_timeout', 'lost_answer', 'rate_limit', 'webhook_late', 'webhook_never', 'webhook_out_of_order', 'webhook_twice', 'webhook_wrong_signature']
    operation: str | None
    probability: float | None
    status: int | None
    times: int | None

class FaultListParams(Params):
    KEY: ClassVar[str] = 'GET /_tuppence/faults'
    ending_before: str | None
    expand: list[str] | None
    limit: int | None
    starting_after: str | None

class FaultRetrieveParams(Params):
    KEY: ClassVar[str] = 'GET /_tuppence/faults/{fault}'
    fault: str
    expand: list[str] | None

class FaultDeleteParams(Params):
    KEY: ClassVar[str] = 'DELETE /_tuppence/faults/{fault}'
    fault: str
